package org.workplan.storage.json.shape;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The problems of one document: the first thousand one by one, of the others how many there are. Its size does not grow with the document. */
final class Problems {

    private static final int MOST = 1_000;
    private static final int LONGEST_MESSAGE = 1_000;
    private static final String CUT = "...";

    private final List<Problem> listed = new ArrayList<>();
    private long more;

    void add(Supplier<String> place, String message) {
        if (listed.size() < MOST) {
            listed.add(new Problem(place.get(), shortened(message, LONGEST_MESSAGE)));
        } else {
            more++;
        }
    }

    /** {@return a text of at most so many characters} A longer one keeps its beginning and its end, where a message has its remedy. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int half = (most - CUT.length()) / 2;
        return text.substring(0, half) + CUT + text.substring(text.length() - half);
    }

    boolean isEmpty() {
        return listed.isEmpty();
    }

    /** {@return how many problems the document has, with those that are not listed} */
    long count() {
        return listed.size() + more;
    }

    ImmutableList<Problem> all() {
        ImmutableList.Builder<Problem> all = ImmutableList.<Problem>builder().addAll(listed);
        if (more > 0) {
            all.add(new Problem(
                    "$",
                    "The document has " + more + " more problems than the " + MOST
                            + " that are listed. Correct those first, and read it again."));
        }
        return all.build();
    }
}
