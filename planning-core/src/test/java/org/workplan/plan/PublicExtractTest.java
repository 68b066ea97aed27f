package org.workplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;
import org.workplan.target.Checklist;
import org.workplan.target.Criterion;
import org.workplan.value.Amount;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.Quantity;

class PublicExtractTest {

    private static final PartId QIU = PartId.of("qiu-yan");

    private static final Plan PLAN = Plan.builder()
            .id(PlanId.of("p"))
            .kind(Plan.Kind.SERVICE_PLAN)
            .title("Help for Qiu Yan and others")
            .addAuthors(Actor.of("Auntie Qiu", PartPath.of(PartKind.PERSON, QIU)))
            .addPeople(Person.builder().id(QIU).title("Qiu Yan").build())
            .addRoles(Role.builder()
                    .id(PartId.of("visitor"))
                    .title("Visitor")
                    .addPeople(QIU)
                    .required(Quantity.of(1, "person"))
                    .build())
            .addGroups(Group.builder()
                    .id(PartId.of("clients"))
                    .title("Clients")
                    .groupKind(Group.Kind.BENEFICIARIES)
                    .sensitive(true)
                    .build())
            .addGroups(Group.builder()
                    .id(PartId.of("relapsed"))
                    .title("Relapsed clients")
                    .groupKind(Group.Kind.BENEFICIARIES)
                    .partOf(PartId.of("clients"))
                    .build())
            .addGroups(Group.builder()
                    .id(PartId.of("schools"))
                    .title("Schools")
                    .groupKind(Group.Kind.PARTNERS)
                    .addMembers(PartId.of("a"), PartId.of("b"))
                    .build())
            .addTasks(Task.builder()
                    .id(PartId.of("visit-qiu-yan"))
                    .title("Visit QIU  YAN, then qiuyan's neighbours")
                    .addAudience(PartId.of("clients"), PartId.of("schools"))
                    .addLists(Checklist.of("who", "Qiu Yan", "qiu yan"))
                    .build())
            .addTargets(Target.builder()
                    .id(PartId.of("each-client"))
                    .title("Each client is contacted")
                    .criterion(new Criterion.ForEach(PartId.of("relapsed"), Criterion.total(Amount.atLeast(1))))
                    .build())
            .addTargets(Target.builder()
                    .id(PartId.of("each-school"))
                    .title("Each school")
                    .task(PartId.of("visit-qiu-yan"))
                    .criterion(new Criterion.ForEach(PartId.of("schools"), Criterion.total(Amount.atLeast(1))))
                    .putExtension("phone", "555")
                    .build())
            .build();

    private final Plan extract = PublicExtract.of(PLAN, PublicExtract.Policy.STANDARD);

    @Test
    void people_and_their_names_are_gone_from_texts_lists_and_references() {
        assertThat(extract.people()).isEmpty();
        assertThat(extract.roles().get(0).people()).isEmpty();
        assertThat(extract.title()).isEqualTo("Help for *** and others");
        assertThat(extract.tasks().get(0).title()).doesNotContainIgnoringCase("qiuyan");
        assertThat(extract.tasks().get(0).lists().get(0).items()).containsExactly("***");
        assertThat(extract.tasks().get(0).lists().get(0).size()).isEqualTo(2);
    }

    @Test
    void whoever_is_a_person_goes_without_the_nickname_too() {
        assertThat(extract.authors()).containsExactly(Actor.of("***"));
    }

    @Test
    void an_id_that_holds_a_name_becomes_a_number_and_is_still_referred_to() {
        PartId id = extract.tasks().get(0).id();
        assertThat(id).isEqualTo(PartId.of("1"));
        assertThat(extract.part(Target.class, PartId.of("each-school"))
                        .orElseThrow()
                        .task())
                .contains(id);
    }

    @Test
    void sensitive_groups_go_with_their_smaller_groups_and_what_is_counted_over_them() {
        assertThat(extract.groups()).extracting(Group::id).containsExactly(PartId.of("schools"));
        assertThat(extract.targets()).extracting(Target::id).containsExactly(PartId.of("each-school"));
        assertThat(extract.tasks().get(0).audience()).containsExactly(PartId.of("schools"));
    }

    @Test
    void members_are_counted_and_not_listed() {
        assertThat(extract.groups().get(0).members()).isEmpty();
        assertThat(extract.groups().get(0).size()).contains(Quantity.of(2, ""));
    }

    @Test
    void extensions_are_left_out() {
        assertThat(extract.targets().get(0).extensions()).isEmpty();
    }

    @Test
    void the_policy_names_and_withholds_more() {
        PublicExtract.Policy policy = new PublicExtract.Policy(
                ImmutableSet.of("Schools"), ImmutableSet.of(PartPath.parse("role/visitor")), "[-]");
        Plan more = PublicExtract.of(PLAN, policy);
        assertThat(more.roles()).isEmpty();
        assertThat(more.groups().get(0).title()).isEqualTo("[-]");
    }

    @Test
    void what_needs_no_change_is_the_same_object() {
        assertThat(PublicExtract.of(extract, PublicExtract.Policy.STANDARD)).isSameAs(extract);
        Plan other = PublicExtract.of(extract.withTitle("Help for Qiu Yan"), withheld("Qiu Yan"));
        assertThat(other.title()).isEqualTo("Help for ***");
        assertThat(other.tasks().get(0)).isSameAs(extract.tasks().get(0));
    }

    private static PublicExtract.Policy withheld(String name) {
        return new PublicExtract.Policy(ImmutableSet.of(name), ImmutableSet.of(), "***");
    }

    @Test
    void a_mask_with_letters_is_refused() {
        assertThatThrownBy(() -> new PublicExtract.Policy(ImmutableSet.of(), ImmutableSet.of(), "Mr X"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Mr X");
    }
}
