package org.workplan.wording;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/** The message bundles of one language, merged: every key stands in exactly one of them. Loaded from the library's own resources. */
final class Messages {

    static final ImmutableList<String> BUNDLES =
            ImmutableList.of("words", "values", "progress", "evaluation", "schedule", "logistics", "rule", "report");

    private final ImmutableMap<String, String> texts;

    private Messages(ImmutableMap<String, String> texts) {
        this.texts = texts;
    }

    static Messages of(Locale locale) {
        Locale language = locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        ImmutableMap.Builder<String, String> all = ImmutableMap.builder();
        for (String name : BUNDLES) {
            ResourceBundle bundle = ResourceBundle.getBundle("org.workplan.wording." + name, language);
            bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
        }
        return new Messages(all.buildOrThrow());
    }

    Messages with(Map<String, String> more) {
        more.keySet()
                .forEach(key -> checkArgument(
                        !texts.containsKey(key),
                        "The key \"%s\" already has a text. Use a different prefix for your keys.",
                        key));
        return new Messages(ImmutableMap.<String, String>builder()
                .putAll(texts)
                .putAll(more)
                .buildOrThrow());
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    ImmutableMap<String, String> all() {
        return texts;
    }
}
