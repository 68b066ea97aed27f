package org.workplan.testkit;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.workplan.storage.PlanStore;

/** A directory of its own. */
record DirectoryPlace(Path directory, Function<Path, PlanStore> opener) implements PlanStoreContract.Environment {
    static DirectoryPlace create(Function<Path, PlanStore> opener) {
        try {
            return new DirectoryPlace(Files.createTempDirectory("plans"), opener);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    @Override
    public PlanStore open() {
        return opener.apply(directory);
    }

    @Override
    public void discard() {
        try {
            MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
