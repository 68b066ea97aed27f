package org.workplan.examples.html;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The templates of pages, which lie beside the classes that fill them. What is filled in is escaped. */
public final class Templates {

    private Templates() {}

    /**
     * Compiles a template.
     *
     * @param beside the class beside which it lies, with the templates that it includes
     * @param name the name of its file
     * @return the template; what is empty, zero or missing counts as false in it
     */
    public static Template compile(Class<?> beside, String name) {
        try (Reader reader = open(beside, name)) {
            return Mustache.compiler()
                    .escapeHTML(true)
                    .emptyStringIsFalse(true)
                    .zeroIsFalse(true)
                    .defaultValue("")
                    .withLoader(included -> open(beside, included + ".mustache"))
                    .compile(reader);
        } catch (IOException exception) {
            throw new UncheckedIOException("The template cannot be read.", exception);
        }
    }

    private static Reader open(Class<?> beside, String name) {
        InputStream stream =
                Objects.requireNonNull(beside.getResourceAsStream(name), "The template is part of the jar.");
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
