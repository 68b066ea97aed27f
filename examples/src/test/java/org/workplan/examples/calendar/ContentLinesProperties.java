package org.workplan.examples.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ContentLinesProperties {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("家庭和睦，；“”\\;,: \n\téß😀aZ0")
                .ofMaxLength(300)
                .filter(text -> text.codePoints().noneMatch(one -> one >= 0xD800 && one <= 0xDFFF));
    }

    @Property
    void folded_lines_are_short_whole_and_unfold_to_what_was_written(@ForAll("texts") String text) {
        ContentLines lines = new ContentLines();
        lines.text("SUMMARY", text);
        String written = lines.toString();
        assertThat(written).endsWith("\r\n");
        for (String line : written.split("\r\n")) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
        }
        String unfolded = written.replace("\r\n ", "").replace("\r\n", "");
        assertThat(unfolded).doesNotContain("\n").doesNotContain("\r");
        assertThat(unescaped(unfolded.substring("SUMMARY:".length()))).isEqualTo(text.replace("\t", ""));
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < value.length(); index++) {
            char at = value.charAt(index);
            if (at == '\\') {
                index++;
                text.append(value.charAt(index) == 'n' ? '\n' : value.charAt(index));
            } else {
                text.append(at);
            }
        }
        return text.toString();
    }
}
