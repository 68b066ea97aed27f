package org.workplan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The message files of both languages have the same keys and facts, and plain punctuation. */
class MessageFilesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)");

    static List<String> bundles() {
        return Messages.BUNDLES;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void a_key_stands_once_in_its_file(String bundle) throws IOException {
        for (String language : List.of("en", "zh")) {
            Set<String> seen = new HashSet<>();
            for (String line : lines(bundle + "_" + language + ".properties")) {
                assertThat(seen.add(line.substring(0, line.indexOf('='))))
                        .as(line)
                        .isTrue();
            }
        }
    }

    @Test
    void both_languages_have_the_same_keys_with_the_same_places() {
        var english = Messages.of(Locale.ENGLISH).all();
        var chinese = Messages.of(Locale.CHINESE).all();

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        english.keySet().stream()
                .filter(key -> !key.startsWith("words.")) // grammar of one language alone
                .forEach(key -> assertThat(places(english.get(key))).as(key).containsAll(places(chinese.get(key))));
    }

    @Test
    void chinese_sentences_have_chinese_punctuation() {
        Pattern halfWidth = Pattern.compile("(?<=[\\p{IsHan}”）}])[,;:()?!.\"]|[,;:()?!.\"](?=[\\p{IsHan}“（{])");
        Messages.of(Locale.CHINESE)
                .all()
                .forEach((key, text) -> assertThat(halfWidth
                                .matcher(text.replaceAll("\\{[\\w-]+\\?", "{"))
                                .find())
                        .as(key + "=" + text)
                        .isFalse());
    }

    @Test
    void a_message_names_no_option_of_a_command() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            assertThat(Messages.of(locale).all().values()).noneMatch(text -> text.contains("--"));
        }
    }

    @Test
    void messages_are_in_plain_english() {
        Pattern old = Pattern.compile(
                "\\b(told|tells?|wanted|nobody|so many|of whom|of which|anew|whoever|lies|stands?|is at least 0)\\b");
        assertThat(Messages.of(Locale.ENGLISH).all().values())
                .noneMatch(text -> old.matcher(text.replaceAll("\\{\\w+", "{")).find());
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map((MatchResult one) -> one.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> lines(String file) throws IOException {
        return Resources.readLines(Resources.getResource(Messages.class, file), StandardCharsets.UTF_8).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .toList();
    }
}
