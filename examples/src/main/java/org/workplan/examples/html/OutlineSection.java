package org.workplan.examples.html;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.workplan.explanation.Descriptions;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;
import org.workplan.plan.PlanOutline;
import org.workplan.plan.Section;
import org.workplan.plan.Session;
import org.workplan.wording.Wording;

/** The plan itself, in the order and with the numbers of its printed text: every part with all that it says. */
final class OutlineSection {

    /** What the place on the page tells already, and what only programs read. */
    private static final ImmutableSet<String> LEFT_OUT = ImmutableSet.of(
            "label", "title", "sources", "extensions", "section", "parent", "task", "steps", "contingencies");

    private static final String KIND = "Kind";
    private static final int DEEPEST = 4;

    private final Plan plan;
    private final Wording wording;

    OutlineSection(Plan plan, Wording wording) {
        this.plan = plan;
        this.wording = wording;
    }

    void fill(Map<String, Object> data) {
        List<Map<String, Object>> chapters = new ArrayList<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (PlanOutline.Entry entry : PlanOutline.of(plan).entries()) {
            if (chapters.isEmpty() || (entry.depth() == 0 && entry.part() instanceof Section)) {
                rows = new ArrayList<>();
                chapters.add(chapter(entry, rows));
            }
            if (entry.depth() > 0 || !(entry.part() instanceof Section)) {
                rows.add(row(entry));
            }
        }
        data.put("chapters", chapters);
        data.put("hasChapters", !chapters.isEmpty());
    }

    private Map<String, Object> chapter(PlanOutline.Entry first, List<Map<String, Object>> rows) {
        return first.part() instanceof Section section
                ? Map.of("title", numbered(section), "text", section.text().orElse(""), "parts", rows)
                : Map.of("title", "", "text", "", "parts", rows);
    }

    private static String numbered(Part part) {
        return part.label().map(label -> label + " " + part.title()).orElse(part.title());
    }

    private Map<String, Object> row(PlanOutline.Entry entry) {
        Part part = entry.part();
        List<Map<String, String>> lines = Descriptions.of(part, plan).entrySet().stream()
                .filter(told -> isShown(part, told.getKey()))
                .map(told -> Map.of("text", wording.sentence(told.getValue())))
                .toList();
        return Map.of(
                "depth", Math.min(entry.depth(), DEEPEST),
                "heading", part instanceof Section,
                "kind", kind(part),
                "title", numbered(part),
                "lines", lines);
    }

    private static boolean isShown(Part part, String attribute) {
        boolean isAsExpected = part instanceof Session session
                && attribute.equals("status")
                && session.status() == Session.Status.PLANNED;
        return !LEFT_OUT.contains(attribute) && !attribute.endsWith(KIND) && !isAsExpected;
    }

    /** What kind of fact, goal or need it is; of other parts only that it is a task or a session. */
    private String kind(Part part) {
        return part.stated().entrySet().stream()
                .filter(stated -> stated.getKey().endsWith(KIND))
                .map(stated -> wording.label((Enum<?>) stated.getValue()))
                .findFirst()
                .orElseGet(() -> wording.word("revision.kind." + part.kind()));
    }
}
