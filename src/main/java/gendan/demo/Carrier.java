package gendan.demo;

import java.util.Random;

/// Who carries the demo company's parcels, with tracking numbers as they look there.
enum Carrier {
    SF("顺丰速运", "SF", 13),
    DEPPON("德邦快递", "DPK", 12),
    ZTO("中通快递", "78", 12),
    KYE("跨越速运", "KY", 13),
    JD("京东物流", "JDVB", 11),
    ANE("安能物流", "3008", 10);

    private final String title;
    private final String prefix;
    private final int digits;

    Carrier(String title, String prefix, int digits) {
        this.title = title;
        this.prefix = prefix;
        this.digits = digits;
    }

    String title() {
        return title;
    }

    String trackingNumber(Random random) {
        StringBuilder number = new StringBuilder(prefix);
        for (int i = 0; i < digits; i++) {
            number.append(random.nextInt(10));
        }
        return number.toString();
    }

    /// The quick ones for urgent orders.
    static Carrier any(Random random, boolean urgent) {
        Carrier[] quick = {SF, KYE, JD};
        return urgent ? quick[random.nextInt(quick.length)] : values()[random.nextInt(values().length)];
    }
}
