package gendan.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount in yuan in capital numerals, as it stands on contracts and receipts: 壹仟零伍拾元叁角整.
///
/// After the rules of 《支付结算办法》, annex 1 (正确填写票据和结算凭证的基本规定): 零 once for zeros in a row, none
/// before 万, 亿 and 元 themselves; 整 after 元 and 角, none after 分; a 零 between 元 and 分 when there are no 角.
final class CapitalAmount {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿", "亿亿"};
    private static final BigDecimal LIMIT = new BigDecimal("1e16");
    private static final int GROUP = 10_000;

    private CapitalAmount() {}

    /// @param yuan rounded to 分; below 10¹⁶
    /// @throws IllegalArgumentException when it is larger
    static String of(BigDecimal yuan) {
        BigDecimal rounded = yuan.abs().setScale(2, RoundingMode.HALF_UP);
        if (rounded.compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException(yuan + " is beyond what is written in capital numerals");
        }
        long fen = rounded.movePointRight(2).longValueExact();
        String sign = yuan.signum() < 0 && fen > 0 ? "负" : "";
        return sign + text(fen / 100, (int) (fen / 10 % 10), (int) (fen % 10));
    }

    private static String text(long whole, int jiao, int fen) {
        if (whole == 0 && jiao == 0 && fen == 0) {
            return "零元整";
        }
        var text = new StringBuilder();
        if (whole > 0) {
            text.append(integer(whole)).append('元');
        }
        if (jiao > 0) {
            text.append(DIGITS.charAt(jiao)).append('角');
        } else if (fen > 0 && whole > 0) {
            text.append('零');
        }
        return fen > 0
                ? text.append(DIGITS.charAt(fen)).append('分').toString()
                : text.append('整').toString();
    }

    private static String integer(long whole) {
        var text = new StringBuilder();
        boolean zero = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int four = (int) (whole / (long) Math.pow(GROUP, group) % GROUP);
            if (four == 0) {
                zero = !text.isEmpty();
                continue;
            }
            if (!text.isEmpty() && (zero || four < GROUP / 10)) {
                text.append('零');
            }
            text.append(four(four)).append(GROUPS[group]);
            zero = false;
        }
        return text.toString();
    }

    private static String four(int number) {
        var text = new StringBuilder();
        boolean zero = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            int digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                zero = !text.isEmpty();
            } else {
                text.append(zero ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
                zero = false;
            }
        }
        return text.toString();
    }
}
