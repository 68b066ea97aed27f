package org.workplan.wording;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The singular of English units such as "articles" or "people per family". Units are free text of a plan, so the rules leave what they do not know unchanged. */
final class EnglishNouns {

    /** The last word before " of ", " per " and the like, which carries the number. */
    private static final Pattern HEAD =
            Pattern.compile("^(.*?)([\\p{L}]+)((?: (?:of|per|for|in|with|a|an|each) .*)?)$");

    private static final ImmutableMap<String, String> IRREGULAR = ImmutableMap.<String, String>builder()
            .put("people", "person")
            .put("children", "child")
            .put("men", "man")
            .put("women", "woman")
            .put("buses", "bus")
            .put("halves", "half")
            .buildOrThrow();

    /** Words that end in s and have no other singular, or mean money. */
    private static final ImmutableSet<String> UNCHANGED =
            ImmutableSet.of("news", "series", "species", "means", "goods", "premises", "funds", "savings");

    private static final int SHORTEST = 4;

    private EnglishNouns() {}

    static String singular(String unit) {
        Matcher matcher = HEAD.matcher(unit);
        return matcher.matches() ? matcher.group(1) + noun(matcher.group(2)) + matcher.group(3) : unit;
    }

    private static String noun(String noun) {
        if (IRREGULAR.containsKey(noun)) {
            return IRREGULAR.get(noun);
        }
        boolean plural = noun.endsWith("s") && !noun.endsWith("ss") && !noun.endsWith("us") && !noun.endsWith("is");
        if (!plural || noun.length() < SHORTEST || UNCHANGED.contains(noun)) {
            return noun;
        }
        if (noun.endsWith("ies")) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        return noun.substring(0, noun.length() - (noun.matches(".*(ss|sh|ch|x|zz)es") ? 2 : 1));
    }
}
