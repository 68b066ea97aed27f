package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.workplan.plan.Actor;
import org.workplan.plan.Group;
import org.workplan.plan.Need;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Person;
import org.workplan.plan.Plan;
import org.workplan.plan.PublicExtract;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.plan.Task;
import org.workplan.target.Checklist;
import org.workplan.value.PartId;

@Domain(PlanningDomain.class)
@Domain(DomainContext.Global.class)
class PublicExtractProperties {

    private static final ImmutableSet<String> NAMES = ImmutableSet.of("Ouyang Qiuxi", "慕容雪见", "Zhuge");

    @Provide
    Arbitrary<String> disguises() {
        return Arbitraries.of(NAMES)
                .flatMap(name -> Arbitraries.of(
                        name,
                        name.toUpperCase(Locale.ROOT),
                        "with " + name + "'s help",
                        name + name,
                        name.charAt(0) + name + name.substring(1),
                        name.replace(" ", "-") + "-visit"));
    }

    @Property(tries = 50)
    void no_personal_name_occurs_anywhere(@ForAll Plan plan, @ForAll("disguises") String text) {
        Plan gossip = gossiping(plan, text);
        String extract = PublicExtract.of(gossip, PublicExtract.Policy.STANDARD)
                .toString()
                .toLowerCase(Locale.ROOT);
        assertThat(gossip.toString()).contains(text);
        assertThat(names()).noneMatch(extract::contains);
    }

    @Property(tries = 50)
    void names_of_the_policy_are_masked_too(@ForAll Plan plan, @ForAll("disguises") String text) {
        Plan gossip = gossiping(plan, text).withPeople();
        PublicExtract.Policy policy = new PublicExtract.Policy(NAMES, ImmutableSet.of(), "***");
        String extract = PublicExtract.of(gossip, policy).toString().toLowerCase(Locale.ROOT);
        assertThat(names()).noneMatch(extract::contains);
    }

    @Property(tries = 50)
    void references_that_led_somewhere_still_do(@ForAll Plan plan, @ForAll("disguises") String text) {
        Plan gossip = gossiping(plan, text);
        Plan extract = PublicExtract.of(gossip, PublicExtract.Policy.STANDARD);
        assertThat(broken(extract)).isLessThanOrEqualTo(broken(gossip));
    }

    private static long broken(Plan plan) {
        return plan.parts().values().stream()
                .flatMap(part -> part.references().stream())
                .filter(path -> plan.part(path).isEmpty())
                .count();
    }

    @Property(tries = 50)
    void an_extract_shows_no_people_and_no_sensitive_part(@ForAll Plan plan) {
        Plan extract = PublicExtract.of(plan, PublicExtract.Policy.STANDARD);
        assertThat(extract.people()).isEmpty();
        assertThat(extract.groups())
                .noneMatch(Group::sensitive)
                .allMatch(group -> group.members().isEmpty());
        assertThat(extract.needs()).noneMatch(Need::sensitive);
    }

    @Property(tries = 50)
    void an_extract_of_an_extract_is_the_same(@ForAll Plan plan) {
        Plan extract = PublicExtract.of(plan, PublicExtract.Policy.STANDARD);
        assertThat(PublicExtract.of(extract, PublicExtract.Policy.STANDARD)).isEqualTo(extract);
    }

    private static Stream<String> names() {
        return NAMES.stream().map(name -> name.toLowerCase(Locale.ROOT));
    }

    /** The plan with three people whose names stand in texts, lists, ids and references of other parts. */
    private static Plan gossiping(Plan plan, String text) {
        PartId id = PartId.of(text.strip().replaceAll("[\\s/]+", "-"));
        Plan clean = plan.with(builder -> builder.people(NAMES.stream()
                        .map(name -> Person.builder()
                                .id(PartId.of("person-" + NAMES.asList().indexOf(name)))
                                .title(name)
                                .build())
                        .toList())
                .tasks(ImmutableList.of())
                .sessions(ImmutableList.of())
                .ladders(plan.ladders().stream()
                        .filter(ladder -> !ladder.id().equals(id))
                        .toList()));
        return clean.with(builder -> builder.title(text)
                .addRemarks(text)
                .addSources(new Part.Source(text, ImmutableList.of(), ImmutableList.of(text)))
                .putExtension("secret", text)
                .addTasks(Task.builder()
                        .id(id)
                        .title(text)
                        .addDetails(text)
                        .addLists(Checklist.of(text, text, text + "!"))
                        .addOwners(Actor.of(text, PartPath.of(PartKind.PERSON, PartId.of("person-0"))))
                        .build())
                .addTasks(Task.builder()
                        .id(PartId.of("follow-up"))
                        .title("Follow up")
                        .addDependsOn(id)
                        .build())
                .addSessions(Session.builder()
                        .id(PartId.of("session-x"))
                        .title("Visit")
                        .addStaff(PartId.of("person-1"))
                        .addTasks(id)
                        .addSteps(Step.builder()
                                .id(id)
                                .title(text)
                                .condition(text)
                                .build())
                        .build()));
    }
}
