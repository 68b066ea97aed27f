package org.workplan.examples.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.workplan.examples.html.Templates;

/**
 * The pages in one language.
 *
 * @param language "en" or "zh"
 */
record Words(String language) {

    /** Fills a template with values and with the words of the language. */
    String page(String template, Map<String, ?> values) {
        ResourceBundle bundle =
                ResourceBundle.getBundle("org.workplan.examples.web.words", Locale.forLanguageTag(language));
        Map<String, Object> data = new LinkedHashMap<>();
        bundle.keySet().forEach(key -> data.put("w-" + key, bundle.getString(key)));
        data.putAll(values);
        data.put("language", language);
        data.put("other", language.equals("zh") ? "en" : "zh");
        return Templates.compile(Words.class, template).execute(data);
    }
}
