package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Stored;
import org.workplan.storage.Write;
import org.workplan.value.PlanId;

/** The files of H2 pass through one of its file systems that knows if what was written has been forced to disk. */
class ForcedCommitTest {
    private static volatile boolean pending;
    private static volatile int forced;

    static {
        FilePath.register(new WatchedPath());
    }

    @TempDir
    private Path directory;

    @Test
    void every_change_is_forced_to_disk_before_it_is_acknowledged() {
        PlanStore store =
                Samples.opened(Samples.h2("jdbc:h2:watched:" + directory.resolve("db") + ";DB_CLOSE_DELAY=-1"));
        requireForced(0);
        int before = forced;
        Stored first = store.plans().create(Samples.plan("p"), Samples.change("one"));
        before = requireForced(before);
        Stored second = store.plans().save(first, first.plan().withTitle("second"), Samples.change("two"));
        before = requireForced(before);
        store.measurements().append(PlanId.of("p"), Samples.measurements(0, 3));
        before = requireForced(before);
        store.writeAll(ImmutableList.of(
                new Write.AppendMeasurements(PlanId.of("p"), Samples.measurements(3, 4)),
                new Write.Delete(second, Samples.change("three"))));
        requireForced(before);
    }

    private static int requireForced(int before) {
        assertThat(pending).as("something written and not forced").isFalse();
        assertThat(forced).isGreaterThan(before);
        return forced;
    }

    /** H2 makes paths of this kind itself, and so has to reach them. */
    public static final class WatchedPath extends FilePathWrapper {
        public WatchedPath() {}

        @Override
        public String getScheme() {
            return "watched";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return new WatchedFile(super.open(mode));
        }
    }

    private static final class WatchedFile extends FileBaseDefault {
        private final FileChannel file;

        WatchedFile(FileChannel file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            pending = true;
            return file.write(bytes, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void force(boolean everything) throws IOException {
            file.force(everything);
            forced++;
            pending = false;
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
