package org.workplan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workplan.explanation.Descriptions;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.plan.Session;
import org.workplan.plan.revision.PlanMerge;
import org.workplan.value.Amount;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.PlanPeriod;
import org.workplan.value.Quantity;

class RevisionWordingTest {

    private static final Session PARTY = Session.builder()
            .id(PartId.of("party"))
            .title("Party")
            .date(PlanDate.of(10, 1))
            .build();

    private static final Plan BEFORE = Plan.builder()
            .id(PlanId.of("p"))
            .kind(Plan.Kind.PROGRAMME)
            .title("Harmony")
            .status(Plan.Status.PRELIMINARY)
            .period(new PlanPeriod(PlanDate.of(10, 1), PlanDate.of(10, 30)))
            .addSessions(PARTY)
            .addResources(Resource.builder()
                    .id(PartId.of("chairs"))
                    .title("Chairs")
                    .availability(Resource.Availability.REQUIRED)
                    .quantity(new Quantity(Amount.vague("a number of"), "chairs"))
                    .build())
            .build();

    private static final Plan AFTER = BEFORE.with(builder -> builder.status(Plan.Status.APPROVED)
            .period(new PlanPeriod(PlanDate.of(10, 1), PlanDate.of(11, 30)))
            .sessions(ImmutableList.of(
                    PARTY.withDate(PlanDate.of(11, 8)),
                    PARTY.withId(PartId.of("walk")).withTitle("Walk")))
            .resources(BEFORE.resources().stream()
                    .map(chairs -> chairs.withQuantity(new Quantity(Amount.moreThan(50), "chairs")))
                    .toList()));

    private static List<String> told(Plan before, Plan after, Locale locale) {
        Wording wording = Wording.of(locale);
        return Descriptions.changes(before, after).stream()
                .map(wording::sentence)
                .toList();
    }

    @Test
    void a_revision_is_told_in_english() {
        assertThat(told(BEFORE, AFTER, Locale.ENGLISH))
                .containsExactly(
                        "The plan: period changed from 1 Oct – 30 Oct to 1 Oct – 30 Nov.",
                        "The plan: status changed from preliminary to approved.",
                        "\"Party\": date changed from 1 Oct to 8 Nov.",
                        "\"Chairs\": quantity changed from a number of chairs to > 50 chairs.",
                        "Session \"Walk\" was added.");
    }

    @Test
    void a_revision_is_told_in_chinese() {
        assertThat(told(BEFORE, AFTER, Locale.CHINESE))
                .contains("计划：状态由初步改为已批准。", "“Party”：日期由10月1日改为11月8日。", "新增活动“Walk”。");
    }

    @Test
    void what_was_taken_back_is_told_as_removed() {
        assertThat(told(AFTER, BEFORE, Locale.ENGLISH)).contains("Session \"Walk\" was removed.");
    }

    @Test
    void every_reason_for_a_conflict_has_its_sentence() {
        for (PlanMerge.Reason reason : PlanMerge.Reason.values()) {
            PlanMerge.Conflict conflict =
                    new PlanMerge.Conflict(reason, Optional.of(PartPath.of(PartKind.SESSION, PARTY.id())));
            Explanation why = Descriptions.conflict(conflict, BEFORE, AFTER);
            assertThat(Wording.of(Locale.ENGLISH).sentence(why))
                    .contains("\"Party\"")
                    .doesNotContain("revision.");
            assertThat(Wording.of(Locale.CHINESE).sentence(why))
                    .contains("“Party”")
                    .doesNotContain("revision.");
        }
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(Messages.of(Locale.ENGLISH).all().keySet())
                .isEqualTo(Messages.of(Locale.CHINESE).all().keySet());
    }

    @Test
    void a_conflict_about_the_plan_itself_says_so() {
        PlanMerge.Conflict conflict = new PlanMerge.Conflict(PlanMerge.Reason.BOTH_CHANGED, Optional.empty());
        assertThat(Wording.of(Locale.ENGLISH).sentence(Descriptions.conflict(conflict, BEFORE, AFTER)))
                .startsWith("Both revisions changed the plan itself");
    }

    @Test
    void a_conflict_about_an_attribute_names_it() {
        PlanMerge.Conflict conflict = new PlanMerge.Conflict(
                PlanMerge.Reason.BOTH_CHANGED,
                Optional.of(PartPath.of(PartKind.SESSION, PARTY.id())),
                Optional.of("title"));
        assertThat(Wording.of(Locale.ENGLISH).sentence(Descriptions.conflict(conflict, BEFORE, AFTER)))
                .startsWith("Both revisions changed the attribute \"title\" of \"Party\"");
        PlanMerge.Conflict order =
                new PlanMerge.Conflict(PlanMerge.Reason.BOTH_REORDERED, Optional.empty(), Optional.of("tasks"));
        assertThat(Wording.of(Locale.CHINESE).sentence(Descriptions.conflict(order, BEFORE, AFTER)))
                .doesNotContain("revision.");
    }
}
