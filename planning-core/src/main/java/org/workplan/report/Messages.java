package org.workplan.report;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The message bundles of one language, merged: every key stands in exactly one of them. Loaded from the library's own resources. */
final class Messages {

    private static final ImmutableList<String> BUNDLES = ImmutableList.of("words", "progress", "rule");

    private final ImmutableMap<String, String> texts;

    private Messages(ImmutableMap<String, String> texts) {
        this.texts = texts;
    }

    static Messages of(Locale locale) {
        String language = locale.getLanguage().equals("zh") ? "zh" : "en";
        ImmutableMap.Builder<String, String> all = ImmutableMap.builder();
        for (String bundle : BUNDLES) {
            load(bundle + "_" + language + ".properties").forEach((key, text) -> all.put((String) key, (String) text));
        }
        return new Messages(all.buildOrThrow());
    }

    private static Properties load(String resource) {
        Properties properties = new Properties();
        try (InputStream stream = Messages.class.getResourceAsStream(resource)) {
            checkState(stream != null, "The message bundle %s is missing from the library.", resource);
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException exception) {
            throw new UncheckedIOException("The message bundle " + resource + " cannot be read.", exception);
        }
        return properties;
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    ImmutableMap<String, String> all() {
        return texts;
    }
}
