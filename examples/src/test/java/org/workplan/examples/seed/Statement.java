package org.workplan.examples.seed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of the table of statements, with the checks that prove its values: as many clauses as its values have. */
record Statement(String id, List<Integer> lines, List<String> values, List<List<StatementCheck>> checks) {

    /** What needs no check: nothing is stated, or a text is paraphrased. */
    private static final List<String> NOTHING_STATED = List.of("-", "text");

    private static final Pattern NUMERAL = Pattern.compile("(?<![A-Za-z\\d.])\\d+(?:\\.\\d+)?");

    static List<Statement> all() {
        Map<String, String> checks = new LinkedHashMap<>();
        rows("statement-checks.tsv").forEach(row -> checks.put(row[0], row[1]));
        return rows("statements.tsv").map(row -> of(row, checks)).toList();
    }

    /** The plan that the statement is about. */
    String plan() {
        return switch (id.charAt(0)) {
            case 'Z' -> "zhangcun";
            case 'R' -> "red-scarf";
            default -> "songjiang";
        };
    }

    @Override
    public String toString() {
        return id;
    }

    private static Statement of(String[] row, Map<String, String> checks) {
        List<List<StatementCheck>> clauses = clauses(Objects.requireNonNull(checks.get(row[0]), row[0])).stream()
                .map(clause -> Arrays.stream(clause.split(" & "))
                        .filter(check -> !check.equals("-"))
                        .map(check -> new StatementCheck(row[0], check.strip()))
                        .toList())
                .toList();
        List<Integer> lines =
                Arrays.stream(row[1].split(", ?")).map(Integer::valueOf).toList();
        return new Statement(row[0], lines, clauses(row[3]), clauses);
    }

    private static List<String> clauses(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).toList();
    }

    private static Stream<String[]> rows(String name) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Statement.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split("\t", -1)).toList().stream();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The checks that do not hold. */
    List<String> failures(CarriedPlan plan) {
        return checks.stream()
                .flatMap(List::stream)
                .filter(check -> !check.holds(plan))
                .map(StatementCheck::text)
                .toList();
    }

    /** The clauses of values that no check speaks of: one without checks, or one with a numeral that its checks leave out. */
    List<String> unproven() {
        return Stream.iterate(0, index -> index + 1)
                .limit(values.size())
                .filter(index -> !isProven(values.get(index), checks.get(index)))
                .map(values::get)
                .toList();
    }

    private static boolean isProven(String clause, List<StatementCheck> checks) {
        if (checks.isEmpty()) {
            return NOTHING_STATED.contains(clause);
        }
        String written = checks.stream().map(StatementCheck::text).collect(Collectors.joining(" "));
        return numerals(written).containsAll(numerals(clause.replaceAll("(?<=\\d),(?=\\d)", "")));
    }

    private static List<String> numerals(String text) {
        return NUMERAL.matcher(text.replaceAll("\\([A-Z][\\w,]*\\)|\\w+/[\\w-]+", ""))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
