package gendan.demo;

import java.util.List;

/// What people of the demo company write.
final class Wording {
    static final List<String> REQUIREMENTS = List.of(
            "木箱包装，外箱贴客户物料编码",
            "随货附出厂检验报告和合格证",
            "送货前一天电话预约，仅周一至周五收货",
            "电机轴端套防锈套，不接受混批",
            "发票与货物分开寄，寄财务部",
            "电缆按 5 米一根裁切并编号",
            "需送货上门并卸货到三楼",
            "指定批次，与上一单同一生产批号");

    static final List<String> REMARKS =
            List.of("客户新产线调试用，后续还有两批", "电话确认过型号，按上一单价格", "月底前要到货，客户停机检修窗口", "老客户返单", "样机项目，请仓库优先备货", "客户要求与前一单合并对账");

    static final List<String> SENT_BACK =
            List.of("交货日期与客户邮件不一致，请核对后重新提交", "客户采购单写的是带抱闸型号，请确认规格", "数量低于整箱，请与客户确认能否凑整", "缺少客户采购单号，请补充");

    static final List<String> CORRECTED = List.of("已与客户核对，按采购单更正", "已更正交货日期，客户邮件确认", "客户同意按整箱数量下单");

    static final List<String> CANCELLED = List.of("客户项目延期，来函取消订单", "客户选型变更，改下其他型号", "重复下单，客户确认以前一单为准", "客户预算未批，暂缓采购");

    static final List<String> RELEASED = List.of("客户本周五前回款 3 万元，已见付款审批单，同意先放行", "老客户急单，副总经理口头同意，本单后收紧账期");

    static final List<String> DAMAGED = List.of("外箱进水，1 只轴端生锈，已拍照", "运输中磕碰，面板边框开裂", "插头针脚弯曲，已隔离待退换");

    static final List<String> SHORT = List.of("清点少 1 件，承运商已登记", "箱单数量与实物不符，差额请补发");

    private Wording() {}
}
