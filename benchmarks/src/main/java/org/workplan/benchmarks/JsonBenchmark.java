package org.workplan.benchmarks;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.workplan.plan.Plan;
import org.workplan.storage.json.JsonCodec;

/**
 * Reads and writes a plan of 10,000 tasks as one document and 50,000 measurements one by one, by the library and by hand ({@link JsonHandReader} and
 * {@link JsonHandWriter} say what they do less). Both read the same bytes to the same values and write the same bytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class JsonBenchmark {
    private static final int TASKS = 10_000;
    private static final int RECORDS = 50_000;

    private final JsonCodec codec = JsonCodec.standard();
    private Plan plan;
    private byte[] document;
    private ImmutableList<org.workplan.progress.Measurement> log;
    private ImmutableList<String> lines;

    /** Builds the plan and the log, and checks that both ways make the same of them. */
    @Setup
    public void build() {
        plan = Portfolio.of(TASKS);
        document = codec.writePlan(plan).getBytes(StandardCharsets.UTF_8);
        log = JsonRecords.of(RECORDS);
        lines = log.stream().map(codec::writeMeasurement).collect(ImmutableList.toImmutableList());
        requireSame(plan, readPlan());
        requireSame(plan, readPlanByHand());
        requireSame(writePlan(), writePlanByHand());
        requireSame(
                log,
                lines.stream()
                        .map(line -> codec.readMeasurement(line).orThrow())
                        .collect(Collectors.toList()));
        requireSame(log, lines.stream().map(JsonHandReader::measurement).collect(Collectors.toList()));
        requireSame(lines, log.stream().map(JsonHandWriter::measurement).collect(Collectors.toList()));
    }

    private static void requireSame(Object wanted, Object made) {
        if (!wanted.equals(made)) {
            throw new IllegalStateException("The two ways make different things.");
        }
    }

    /**
     * Reads the plan.
     *
     * @return the plan
     */
    @Benchmark
    public Plan readPlan() {
        return codec.readPlan("plan", new ByteArrayInputStream(document)).orThrow();
    }

    /**
     * Reads the plan by hand.
     *
     * @return the plan
     */
    @Benchmark
    public Plan readPlanByHand() {
        return JsonHandReader.plan(new ByteArrayInputStream(document));
    }

    /**
     * Writes the plan.
     *
     * @return the document
     */
    @Benchmark
    public String writePlan() {
        return codec.writePlan(plan);
    }

    /**
     * Writes the plan by hand.
     *
     * @return the document
     */
    @Benchmark
    public String writePlanByHand() {
        return JsonHandWriter.plan(plan);
    }

    /**
     * Reads the measurements.
     *
     * @param sink takes them
     */
    @Benchmark
    public void readMeasurements(Blackhole sink) {
        for (String line : lines) {
            sink.consume(codec.readMeasurement(line).orThrow());
        }
    }

    /**
     * Reads the measurements by hand.
     *
     * @param sink takes them
     */
    @Benchmark
    public void readMeasurementsByHand(Blackhole sink) {
        for (String line : lines) {
            sink.consume(JsonHandReader.measurement(line));
        }
    }

    /**
     * Writes the measurements.
     *
     * @param sink takes the texts
     */
    @Benchmark
    public void writeMeasurements(Blackhole sink) {
        for (org.workplan.progress.Measurement record : log) {
            sink.consume(codec.writeMeasurement(record));
        }
    }

    /**
     * Writes the measurements by hand.
     *
     * @param sink takes the texts
     */
    @Benchmark
    public void writeMeasurementsByHand(Blackhole sink) {
        for (org.workplan.progress.Measurement record : log) {
            sink.consume(JsonHandWriter.measurement(record));
        }
    }
}
