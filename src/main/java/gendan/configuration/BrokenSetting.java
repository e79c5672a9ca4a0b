package gendan.configuration;

import org.springframework.boot.context.properties.bind.BindException;

/// The line about a value that cannot be used: the key, what is wrong, what it means with unit and range, the
/// default.
final class BrokenSetting {

    /// The text is none of what the setting takes, such as `many` for a number.
    static StartFailure notReadable(SettingKey key, BindException e) {
        Object text = e.getProperty() == null ? "" : e.getProperty().getValue();
        String value = key.secret() ? "***" : String.valueOf(text);
        String where = e.getOrigin() == null ? "" : " (" + e.getOrigin() + ")";
        String[] kind = key.kind();
        return new StartFailure(
                "Broken setting %s = %s%s: not %s. %s 配置项 %s 的值 %s 无效：应为%s。%s"
                        .formatted(
                                key.name(),
                                value,
                                where,
                                kind[0],
                                meaning(key, "en"),
                                key.name(),
                                value,
                                kind[1],
                                meaning(key, "zh")),
                e);
    }

    /// The record's own constructor refused a value; by our custom its message begins with the key.
    static StartFailure refusedByItsRecord(SettingKey key, String said, BindException e) {
        return new StartFailure(
                "Broken setting %s. %s 配置项 %s 的值无效。%s"
                        .formatted(said, meaning(key, "en"), key.name(), meaning(key, "zh")),
                e);
    }

    /// Likewise, but no key could be told from the message.
    static StartFailure refusedByItsRecord(String prefix, String said, BindException e) {
        return new StartFailure("Broken setting under %1$s: %2$s %1$s 下的配置项有误：%2$s".formatted(prefix, said), e);
    }

    private static String meaning(SettingKey key, String language) {
        String text = new SettingTexts(language).of(key.name());
        String byDefault = key.defaultValue().isEmpty() ? "-" : key.defaultValue();
        String end = language.equals("zh") ? "默认 " + byDefault + "。" : "Default: " + byDefault + ".";
        return text == null ? end : text + (language.equals("zh") ? "" : " ") + end;
    }

    private BrokenSetting() {}
}
