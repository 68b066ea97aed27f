package org.workplan.examples.html;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.workplan.progress.SubjectSummary;
import org.workplan.value.Verdict;

/** Draws what is judged one by one, such as the months of a year, as a row of cells. */
final class VerdictStrip {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 26;
    private static final int WIDEST = 40;
    private static final int MOST = 80;

    private VerdictStrip() {}

    static String draw(SubjectSummary subjects, String title) {
        int unknown = (int) Math.min(MOST, subjects.undetermined().size() + subjects.unassessed());
        return draw(
                Stream.of(
                                Collections.nCopies(subjects.met().size(), Verdict.MET),
                                Collections.nCopies(subjects.failing().size(), Verdict.NOT_MET),
                                Collections.nCopies(unknown, Verdict.UNDETERMINED))
                        .flatMap(List::stream)
                        .toList(),
                title);
    }

    static String draw(List<Verdict> verdicts, String title) {
        if (verdicts.isEmpty() || verdicts.size() > MOST) {
            return "";
        }
        Svg svg = new Svg(WIDTH, HEIGHT, title);
        int step = Math.min(WIDEST, WIDTH / verdicts.size());
        for (int index = 0; index < verdicts.size(); index++) {
            svg.rectangle((long) step * index, 5, step - 2L, 16, style(verdicts.get(index)));
        }
        return svg.toString();
    }

    private static String style(Verdict verdict) {
        return switch (verdict) {
            case MET -> "done met";
            case NOT_MET -> "done missed";
            case UNDETERMINED -> "unknown";
            case NOT_APPLICABLE -> "track";
        };
    }
}
