package org.workplan.storage.json;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.workplan.storage.PlanStore;
import org.workplan.testkit.PlaceOfStore;
import org.workplan.testkit.PlanStoreContract;

class JsonPlanStoreTest extends PlanStoreContract {
    @Override
    protected PlaceOfStore newPlace() {
        try {
            return new Place(Files.createTempDirectory("plans"));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private record Place(Path directory) implements PlaceOfStore {
        @Override
        public PlanStore open() {
            return JsonPlanStore.open(directory);
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
}
