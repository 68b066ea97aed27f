package org.workplan.examples.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.examples.year.RealPlans.YEAR_END;
import static org.workplan.examples.year.RealPlans.number;
import static org.workplan.examples.year.RealPlans.seen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Group;
import org.workplan.plan.Indicator;
import org.workplan.plan.Ladder;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.PublicExtract;
import org.workplan.plan.Target;
import org.workplan.progress.Assessment;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.progress.SubjectSummary;
import org.workplan.records.BySubject;
import org.workplan.target.Checklist;
import org.workplan.target.Criterion;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** Cases, schools, exams, documents and partners over a year. */
class CasesAndRecordsTest {

    private static final LocalDate CLOSED = LocalDate.of(2026, 1, 1);

    private static Assessment assess(Plan plan, String target, Iterable<Measurement> measurements, LocalDate asOf) {
        return Assessor.of(AssessmentPolicy.STANDARD)
                .assess(plan.inYear(2025), measurements, asOf)
                .target(PartPath.parse("target/" + target))
                .orElseThrow();
    }

    private static Group group(String id, String... members) {
        return Group.builder()
                .id(PartId.of(id))
                .title(id)
                .groupKind(Group.Kind.PARTNERS)
                .members(ids(members))
                .build();
    }

    private static ImmutableList<PartId> ids(String... ids) {
        return Arrays.stream(ids).map(PartId::of).collect(ImmutableList.toImmutableList());
    }

    private static Measurement item(String id, String indicator, String subject, String item) {
        return seen(id, indicator, LocalDate.of(2025, 5, 1), Observation.item(item))
                .subject(PartId.of(subject))
                .build();
    }

    @Test
    void q99_a_document_has_two_sets_when_a_copy_is_in_its_port_and_in_the_general_collection() {
        Checklist sets = Checklist.of("sets", "civil-affairs", "general");
        Plan plan = RealPlans.redScarf()
                .with(builder -> builder.addGroups(group("documents", "x", "y", "z"))
                        .addIndicators(Indicator.builder()
                                .id(PartId.of("filed"))
                                .title("Copies filed")
                                .valueKind(Indicator.ValueKind.CHECK)
                                .build())
                        .addTargets(Target.builder()
                                .id(PartId.of("two-sets"))
                                .title("Two sets")
                                .indicator(PartId.of("filed"))
                                .criterion(new Criterion.ForEach(PartId.of("documents"), Criterion.complete(sets)))
                                .build()));
        List<Measurement> filed = ImmutableList.of(
                item("1", "filed", "x", "civil-affairs"),
                item("2", "filed", "x", "general"),
                item("3", "filed", "y", "civil-affairs"),
                item("4", "filed", "z", "general"));

        Assessment assessed = assess(plan, "two-sets", filed, CLOSED);
        assertThat(assessed.verdict()).isEqualTo(Verdict.NOT_MET);
        SubjectSummary subjects = assessed.subjects().orElseThrow();
        assertThat(subjects.met()).containsExactly(PartId.of("x"));
        assertThat(subjects.failing()).containsExactly(PartId.of("y"), PartId.of("z"));

        BySubject.Checklists lists =
                BySubject.Checklists.of(RealPlans.log(filed, CLOSED), PartId.of("filed"), sets, ids("x", "y", "z"));
        assertThat(lists.complete()).containsExactly(PartId.of("x"));
        assertThat(lists.lacking(PartId.of("y"))).containsExactly("general");
        assertThat(lists.lacking(PartId.of("z"))).containsExactly("civil-affairs");
    }

    private static final List<Measurement> FIVE_ONES = ImmutableList.of(
            item("a1", "five-ones", "a", "book"),
            item("a2", "five-ones", "a", "film"),
            item("a3", "five-ones", "a", "experience"),
            item("a4", "five-ones", "a", "theme class meeting"),
            item("a5", "five-ones", "a", "exhibition"),
            item("b1", "five-ones", "b", "book"),
            item("b2", "five-ones", "b", "film"),
            item("b3", "five-ones", "b", "experience"),
            item("b4", "five-ones", "b", "theme class meeting"),
            item("c1", "five-ones", "c", "book"),
            item("c2", "five-ones", "c", "book"),
            item("c3", "five-ones", "c", "film"),
            item("c4", "five-ones", "c", "experience"),
            item("c5", "five-ones", "c", "theme class meeting"));

    @Test
    void q107_one_school_of_three_has_the_five_ones_and_a_second_book_replaces_nothing() {
        Target target = RealPlans.songjiang()
                .part(Target.class, PartId.of("s-five-ones"))
                .orElseThrow();
        Checklist list = ((Criterion.Complete) target.criterion()).checklist();
        Plan plan = RealPlans.songjiang()
                .with(builder -> builder.addGroups(group("schools", "a", "b", "c"))
                        .addTargets(target.withId(PartId.of("each-school"))
                                .withCriterion(new Criterion.ForEach(PartId.of("schools"), target.criterion()))));

        SubjectSummary subjects =
                assess(plan, "each-school", FIVE_ONES, CLOSED).subjects().orElseThrow();
        assertThat(subjects.met()).containsExactly(PartId.of("a"));
        assertThat(subjects.failing()).containsExactly(PartId.of("b"), PartId.of("c"));
        assertThat(subjects.results())
                .extracting(one -> one.lacking())
                .containsExactly(ImmutableList.of(), ImmutableList.of("exhibition"), ImmutableList.of("exhibition"));

        BySubject.Checklists lists = BySubject.Checklists.of(
                RealPlans.log(FIVE_ONES, YEAR_END), PartId.of("five-ones"), list, ids("a", "b", "c"));
        assertThat(lists.lacking(PartId.of("b"))).containsExactly("exhibition");
        assertThat(lists.lacking(PartId.of("c"))).containsExactly("exhibition");
        assertThat(lists.share()).contains(Rational.of(13, 15));
        assertThat(percent(lists.share().orElseThrow())).isEqualTo("86.7");
    }

    private static String percent(Rational share) {
        return share.times(Rational.of(100))
                .toDecimal(1, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    @Test
    void q109_one_or_two_peer_counsellors() {
        assertThat(counsellors(0)).isEqualTo(Verdict.NOT_MET);
        assertThat(counsellors(1)).isEqualTo(Verdict.MET);
        assertThat(counsellors(2)).isEqualTo(Verdict.MET);
        assertThat(counsellors(3)).isEqualTo(Verdict.NOT_MET);
    }

    private static Verdict counsellors(int count) {
        Measurement hired = seen("h", "counsellors", LocalDate.of(2025, 6, 1), number("" + count))
                .build();
        return assess(RealPlans.songjiang(), "s-counsellors", ImmutableList.of(hired), CLOSED)
                .verdict();
    }

    @Test
    void q111_seven_of_twelve_passed_misses_the_earlier_deadline_and_leaves_the_later_open() {
        Plan plan = RealPlans.songjiang()
                .with(builder -> builder.groups(RealPlans.songjiang().groups().stream()
                        .map(group -> group.id().equals(PartId.of("social-workers"))
                                ? group.withSize(Quantity.of(12, "people"))
                                : group)
                        .toList()));
        ImmutableList.Builder<Measurement> exams = ImmutableList.builder();
        for (int worker = 1; worker <= 12; worker++) {
            exams.add(seen("exam-" + worker, "exam-passed", LocalDate.of(2025, 12, 1), number(worker <= 7 ? "1" : "0"))
                    .subject(PartId.of("worker-" + worker))
                    .build());
        }
        Assessment assessed = assess(plan, "s-exam", exams.build(), CLOSED);
        assertThat(assessed.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(assessed.missing()).extracting(Assessment.Missing::what).contains(Assessment.Missing.What.DEADLINE);
        assertThat(assessed.subjects().orElseThrow().met()).hasSize(7);
        assertThat(percent(Rational.of(7, 12))).isEqualTo("58.3");
        assertThat(assess(plan, "s-exam", exams.build(), LocalDate.of(2027, 1, 1))
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    private static BySubject.Series client(String indicator, String... monthly) {
        ImmutableList.Builder<Measurement> measurements = ImmutableList.builder();
        for (int month = 1; month <= monthly.length; month++) {
            LocalDate day = LocalDate.of(2025, Month.of(month), 28);
            measurements.add(seen(indicator + month, indicator, day, number(monthly[month - 1]))
                    .subject(PartId.of("client-1"))
                    .build());
        }
        measurements.add(seen("other", indicator, LocalDate.of(2025, 3, 1), number("99"))
                .subject(PartId.of("client-2"))
                .build());
        return BySubject.Series.of(
                RealPlans.log(measurements.build(), YEAR_END), PartId.of(indicator), PartId.of("client-1"));
    }

    @Test
    void q113_the_amount_falls_but_not_every_month_and_the_frequency_every_month_and_july_rises_in_both() {
        BySubject.Series amount = client("amount", "1.5", "1.0", "1.2", "0.5", "0", "0", "0.3");
        BySubject.Series frequency = client("frequency", "7", "5", "4", "2", "0", "0", "1");
        DatePeriod untilJune = DatePeriod.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30));
        DatePeriod untilMay = DatePeriod.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 5, 31));

        assertThat(amount.within(untilJune).neverRises()).isEqualTo(Verdict.NOT_MET);
        assertThat(amount.within(untilJune).rises())
                .singleElement()
                .satisfies(move -> assertThat(move.to().date()).isEqualTo(LocalDate.of(2025, 3, 28)));
        assertThat(amount.within(untilJune).change()).contains(Rational.of(-3, 2));
        assertThat(frequency.within(untilMay).fallsStrictly()).isEqualTo(Verdict.MET);
        assertThat(frequency.within(untilJune).neverRises()).isEqualTo(Verdict.MET);
        for (BySubject.Series series : List.of(amount, frequency)) {
            ImmutableList<BySubject.Series.Move> rises = series.rises();
            assertThat(rises.get(rises.size() - 1).to().date().getMonth()).isEqualTo(Month.JULY);
        }
        assertThat(client("amount", "1").neverRises()).isEqualTo(Verdict.UNDETERMINED);
    }

    private static Measurement stage(String id, String subject, int month, String level) {
        return seen(id, "stage", LocalDate.of(2025, month, 1), Observation.level(level))
                .subject(PartId.of(subject))
                .build();
    }

    @Test
    void stages_of_cases_are_counted_without_naming_anybody() {
        ImmutableList.Builder<Measurement> records = ImmutableList.builder();
        for (int client = 1; client <= 8; client++) {
            records.add(stage("s" + client, "client-" + client, 1, "phased abstinence"));
        }
        records.add(stage("back", "client-1", 3, "relapse"))
                .add(stage("referred", "client-2", 4, "referred"))
                .add(stage("again", "client-3", 4, "relapse"));
        BySubject.Stages stages = BySubject.Stages.of(RealPlans.log(records.build(), YEAR_END), PartId.of("stage"));

        assertThat(stages.stage(PartId.of("client-1")).orElseThrow().name()).isEqualTo("relapse");
        assertThat(stages.open(ImmutableSet.of("referred"))).hasSize(7).doesNotContain(PartId.of("client-2"));
        PublicExtract.SuppressedCounts counts = PublicExtract.SuppressedCounts.of(stages.counts(), 5);
        assertThat(counts.cells())
                .containsExactly(
                        new PublicExtract.SuppressedCounts.Cell("relapse", Optional.empty()),
                        new PublicExtract.SuppressedCounts.Cell("referred", Optional.empty()),
                        new PublicExtract.SuppressedCounts.Cell("phased abstinence", Optional.of(5L)));
        assertThat(counts.toString()).doesNotContain("client");
    }

    @Test
    void a_suggestion_is_open_until_something_became_of_it() {
        List<Measurement> records = ImmutableList.of(
                stage("1", "suggestion-1", 1, "received"),
                stage("2", "suggestion-2", 1, "received"),
                stage("3", "suggestion-1", 2, "adopted"));
        BySubject.Stages stages = BySubject.Stages.of(RealPlans.log(records, YEAR_END), PartId.of("stage"));
        assertThat(stages.open(ImmutableSet.of("adopted", "declined"))).containsExactly(PartId.of("suggestion-2"));
    }

    @Test
    void a_partnership_that_is_signed_is_a_milestone_on_a_ladder() {
        Plan plan = RealPlans.songjiang()
                .with(builder -> builder.addLadders(Ladder.builder()
                                .id(PartId.of("agreement"))
                                .title("Agreement")
                                .addLevels("planned", "in discussion", "signed")
                                .build())
                        .addIndicators(Indicator.builder()
                                .id(PartId.of("stage"))
                                .title("State of the agreement")
                                .valueKind(Indicator.ValueKind.LEVEL)
                                .ladder(PartId.of("agreement"))
                                .build())
                        .addTargets(Target.builder()
                                .id(PartId.of("signed"))
                                .title("The agreement is signed")
                                .indicator(PartId.of("stage"))
                                .criterion(Criterion.atLevel("signed"))
                                .build()));
        List<Measurement> talks = ImmutableList.of(stage("1", "education-bureau", 3, "in discussion"));
        assertThat(assess(plan, "signed", talks, LocalDate.of(2025, 6, 1)).verdict())
                .isEqualTo(Verdict.UNDETERMINED);
        List<Measurement> signature = ImmutableList.of(talks.get(0), stage("2", "education-bureau", 5, "signed"));
        assertThat(assess(plan, "signed", signature, LocalDate.of(2025, 6, 1)).verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void a_public_extract_of_each_real_plan_names_no_person_and_no_client() {
        Plan zhangcun = RealPlans.zhangcun();
        String extract =
                PublicExtract.of(zhangcun, PublicExtract.Policy.STANDARD).toString();
        assertThat(zhangcun.people())
                .hasSize(13)
                .allSatisfy(person -> assertThat(extract)
                        .doesNotContain(person.title())
                        .doesNotContain(person.id().value()));
        Plan songjiang = PublicExtract.of(RealPlans.songjiang(), PublicExtract.Policy.STANDARD);
        assertThat(songjiang.groups())
                .extracting(group -> group.id().value())
                .containsExactly("social-workers", "station", "volunteers");
        assertThat(PublicExtract.of(RealPlans.redScarf(), PublicExtract.Policy.STANDARD)
                        .targets())
                .hasSameSizeAs(RealPlans.redScarf().targets());
    }
}
