package org.workplan.examples.console;

import com.google.common.collect.ImmutableSet;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.workplan.storage.StorageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the console. Status 0: done; 1: {@code check} found an error; 2: bad usage or bad input. */
@Command(
        name = "planning",
        mixinStandardHelpOptions = true,
        version = "planning 0.1.0",
        description = "Checks work plans, measures their progress, stores and shows them.",
        subcommands = {
            CheckCommand.class,
            ProgressCommand.class,
            EvaluateCommand.class,
            ExplainCommand.class,
            ScheduleCommand.class,
            StaffingCommand.class,
            ResourcesCommand.class,
            RecordsCommand.class,
            RollUpCommand.class,
            ReportCommand.class,
            SaveCommand.class,
            ListCommand.class,
            LoadCommand.class,
            HistoryCommand.class,
            CopyCommand.class,
            TourCommand.class
        })
public final class Planning {

    /** Creates the command. */
    public Planning() {}

    /**
     * Runs a command and ends the process with its status.
     *
     * @param arguments the command and its arguments
     */
    public static void main(String[] arguments) {
        System.exit(run(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /** {@return the names of the commands} */
    public static ImmutableSet<String> commands() {
        return ImmutableSet.copyOf(
                new CommandLine(new Planning()).getSubcommands().keySet());
    }

    /**
     * Runs a command.
     *
     * @param out where results go
     * @param err where messages go
     * @param arguments the command and its arguments
     * @return the status
     */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        CommandLine commands = new CommandLine(new Planning());
        commands.setOut(new Terminal(out));
        commands.setErr(new Terminal(err));
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        commands.registerConverter(Path.class, Input::path);
        commands.setParameterExceptionHandler((exception, given) -> {
            CommandLine command = exception.getCommandLine();
            command.getErr()
                    .println(exception.getMessage() + ". Look at \""
                            + command.getCommandSpec().qualifiedName() + " --help\".");
            return 2;
        });
        commands.setExecutionExceptionHandler((exception, command, parsed) -> {
            if (exception instanceof BadInput bad) {
                bad.lines().forEach(command.getErr()::println);
                return 2;
            }
            if (exception instanceof StorageException) {
                command.getErr().println(exception.getMessage());
                return 2;
            }
            throw exception;
        });
        if (arguments.length == 0) {
            commands.usage(commands.getErr());
            return 2;
        }
        return commands.execute(arguments);
    }
}
