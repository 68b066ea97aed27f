package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.workplan.plan.Part;
import org.workplan.plan.Person;
import org.workplan.value.PartId;

class PositionsProperties {

    /** Rows as a table would keep them, which count how many of them are asked for and written. */
    private static final class Table {
        private final Map<PartId, Long> positions = new HashMap<>();
        private List<? extends Part> parts = List.of();
        private int read;
        private int written;

        KindChanges save(List<? extends Part> next) throws SQLException {
            read = 0;
            KindChanges changes = KindChanges.between(parts, next);
            Map<PartId, Long> found = Positions.of(changes, this::asked);
            changes.removed().forEach(part -> positions.remove(part.id()));
            changes.placed().stream()
                    .mapToObj(place -> next.get(place).id())
                    .forEach(id -> positions.put(id, found.get(id)));
            parts = next;
            written = changes.written().cardinality();
            return changes;
        }

        private Map<PartId, Long> asked(Set<PartId> some) {
            read += some.size();
            Map<PartId, Long> answer = new HashMap<>(positions);
            answer.keySet().retainAll(some);
            return answer;
        }

        List<PartId> inOrder() {
            return positions.keySet().stream()
                    .sorted(Comparator.comparing(positions::get))
                    .toList();
        }
    }

    private static Person person(int number) {
        return Person.builder().id(PartId.of("person-" + number)).title("Li").build();
    }

    private static List<Person> people(int size) {
        return IntStream.range(0, size).mapToObj(PositionsProperties::person).toList();
    }

    private static List<PartId> ids(List<? extends Part> parts) {
        return parts.stream().map(Part::id).toList();
    }

    @Provide
    Arbitrary<List<List<Person>>> revisions() {
        return Arbitraries.integers()
                .between(0, 9)
                .list()
                .uniqueElements()
                .ofMaxSize(10)
                .map(numbers ->
                        numbers.stream().map(PositionsProperties::person).toList())
                .list()
                .ofMaxSize(6);
    }

    @Property(tries = 1_000)
    void positions_tell_the_order_after_any_revisions(@ForAll("revisions") List<List<Person>> revisions)
            throws SQLException {
        Table table = new Table();
        for (List<Person> revision : revisions) {
            table.save(revision);
            assertThat(table.inOrder()).isEqualTo(ids(revision));
            assertThat(table.positions.values()).allMatch(position -> position > 0);
        }
    }

    @Property(tries = 200)
    void a_part_that_is_moved_among_many_costs_one_row_and_two_positions(@ForAll Random random) throws SQLException {
        Table table = new Table();
        table.save(people(300));
        List<Part> moved = new ArrayList<>(table.parts);
        Part part = moved.remove(random.nextInt(300));
        moved.add(random.nextInt(300), part);
        boolean same = moved.equals(table.parts);
        table.save(moved);
        assertThat(table.written).isEqualTo(same ? 0 : 1);
        assertThat(table.read).isLessThanOrEqualTo(2);
        assertThat(table.inOrder()).isEqualTo(ids(moved));
    }

    @Example
    void a_part_that_is_edited_or_removed_among_many_costs_no_position() throws SQLException {
        Table table = new Table();
        table.save(people(300));
        List<Part> edited = new ArrayList<>(table.parts);
        edited.set(7, person(7).withTitle("Wang"));
        edited.set(200, person(200).withTitle("Zhao"));
        KindChanges changes = table.save(List.copyOf(edited));
        assertThat(changes.written().stream()).containsExactly(7, 200);
        assertThat(changes.placed().isEmpty()).isTrue();
        assertThat(table.read).isZero();
        edited.remove(100);
        changes = table.save(List.copyOf(edited));
        assertThat(changes.removed()).containsExactly(person(100));
        assertThat(table.written + table.read).isZero();
    }

    @Example
    void parts_that_come_one_behind_the_other_move_hardly_any_others() throws SQLException {
        assertThat(rowsOfAThousandInserts(number -> 50 + number)).isBetween(1_000, 1_100);
    }

    @Example
    void parts_that_come_before_each_other_at_the_same_place_move_few_others() throws SQLException {
        assertThat(rowsOfAThousandInserts(number -> 50)).isBetween(1_000, 10_000);
    }

    private static int rowsOfAThousandInserts(IntUnaryOperator place) throws SQLException {
        Table table = new Table();
        List<Part> parts = new ArrayList<>(people(100));
        table.save(List.copyOf(parts));
        int written = 0;
        for (int number = 0; number < 1_000; number++) {
            parts.add(place.applyAsInt(number), person(100 + number));
            table.save(List.copyOf(parts));
            written += table.written;
        }
        assertThat(table.inOrder()).isEqualTo(ids(parts));
        return written;
    }

    @Example
    void a_list_of_equal_copies_is_no_change() throws SQLException {
        Table table = new Table();
        table.save(people(50));
        table.save(people(50));
        assertThat(table.written + table.read).isZero();
        table.save(Stream.concat(people(50).stream(), Stream.of(person(50))).toList());
        assertThat(table.written).isEqualTo(1);
    }
}
