package org.workplan.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Section;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;

class WordingTest {

    private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);
    private static final Wording CHINESE = Wording.of(Locale.SIMPLIFIED_CHINESE);

    private static Section section(String id, String title) {
        return Section.builder().id(PartId.of(id)).title(title).build();
    }

    private static Explanation pair(Section one, Section two) {
        return Explanation.of("rule.duplicate-target.pair")
                .part("one", one)
                .part("two", two)
                .note();
    }

    @Test
    void a_rule_of_ones_own_is_told_in_the_words_given_for_it() {
        Explanation late = Explanation.of("ours.late")
                .part("session", section("a", "Sports Meet"))
                .number("hours", 2)
                .note();
        Wording ours = ENGLISH.with(Map.of("ours.late", "{session} ends {hours} {hours?hour|hours} too late."));
        assertThat(ENGLISH.sentence(late)).isEqualTo("ours.late session=\"Sports Meet\" hours=2");
        assertThat(ours.sentence(late)).isEqualTo("\"Sports Meet\" ends 2 hours too late.");
        assertThat(ours.word("verdict.MET")).isEqualTo("met");
    }

    @Test
    void a_text_of_the_librarys_own_is_not_replaced() {
        assertThatThrownBy(() -> ENGLISH.with(Map.of("verdict.MET", "done")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The key \"verdict.MET\" already has a text. Use a different prefix for your keys.");
    }

    @Test
    void parts_that_share_a_title_in_one_sentence_are_told_apart_by_their_paths() {
        Explanation twins = pair(section("a", "Unit"), section("b", "Unit"));
        assertThat(ENGLISH.sentence(twins))
                .startsWith("\"Unit\" (section/a) and \"Unit\" (section/b) are the same target");
        assertThat(CHINESE.sentence(twins)).startsWith("“Unit”（section/a）与“Unit”（section/b）");
    }

    @Test
    void a_title_that_looks_like_a_place_of_a_message_is_told_as_it_is() {
        assertThat(ENGLISH.sentence(pair(section("a", "Unit {1}"), section("b", "Unit {1}"))))
                .startsWith("\"Unit {1}\" (section/a) and \"Unit {1}\" (section/b) are the same target");
    }

    @Test
    void a_title_of_its_own_or_a_part_named_twice_needs_no_path() {
        assertThat(ENGLISH.sentence(pair(section("a", "Unit"), section("b", "Team"))))
                .startsWith("\"Unit\" and \"Team\" are the same target");
        assertThat(ENGLISH.sentence(pair(section("a", "Unit"), section("a", "Unit"))))
                .startsWith("\"Unit\" and \"Unit\" are the same target");
    }

    @Test
    void parts_that_share_a_title_in_a_list_are_told_apart_and_the_others_are_not() {
        Explanation list = Explanation.of("schedule.undated")
                .parts("parts", ImmutableList.of(section("a", "Unit"), section("b", "Unit"), section("c", "Team")))
                .note();
        assertThat(ENGLISH.sentence(list))
                .isEqualTo("Sessions without a definite day: \"Unit\" (section/a), \"Unit\" (section/b), \"Team\".");
    }

    @Test
    void sentences_on_one_page_tell_apart_what_shares_a_title_in_any_of_them() {
        Explanation one = Explanation.of("schedule.target")
                .part("part", section("a", "Unit"))
                .note();
        Explanation other = Explanation.of("schedule.target")
                .part("part", section("b", "Unit"))
                .note();
        assertThat(ENGLISH.sentence(one)).isEqualTo("deadline of \"Unit\"");
        assertThat(ENGLISH.together(ImmutableList.of(one, other)).sentence(one))
                .isEqualTo("deadline of \"Unit\" (section/a)");
        assertThat(ENGLISH.together(ImmutableList.of(one, one)).sentence(one)).isEqualTo("deadline of \"Unit\"");
    }

    @Test
    void a_period_of_one_day_is_told_as_that_day() {
        LocalDate day = LocalDate.of(2025, 1, 10);
        assertThat(ENGLISH.text(new Operand.Period(DatePeriod.of(day, day)))).isEqualTo("10 Jan 2025");
        assertThat(CHINESE.text(new Operand.Period(DatePeriod.of(day, day.plusDays(1)))))
                .isEqualTo("2025年1月10日至2025年1月11日");
    }
}
