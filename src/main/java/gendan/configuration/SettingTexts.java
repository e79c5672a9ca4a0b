package gendan.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// What each setting means, with its unit and range: one sentence per key in `messages/settings_en.properties` and
/// `messages/settings_zh.properties`.
final class SettingTexts {

    private final Properties texts = new Properties();

    /// @param language `en` or `zh`
    SettingTexts(String language) {
        String file = "/messages/settings_" + language + ".properties";
        try (InputStream in = SettingTexts.class.getResourceAsStream(file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /// @return null when nobody has described it
    String of(String key) {
        return texts.getProperty(key);
    }
}
