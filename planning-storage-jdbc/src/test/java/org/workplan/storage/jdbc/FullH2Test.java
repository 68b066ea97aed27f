package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.workplan.storage.StorageException;

/** The files of H2 pass through one of its file systems that ends at a bound. */
class FullH2Test extends FullDiskContract {
    private static final long ROOM_LEFT = 900_000;

    /** How long a file may become. */
    private static volatile long bound = Long.MAX_VALUE;

    static {
        FilePath.register(new BoundedPath());
    }

    @Override
    Disk disk(Path empty) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:bounded:" + empty.resolve("db"));
        source.setUser("sa");
        return new Bounded(source, empty.resolve("db.mv.db"));
    }

    /** H2 meets the end of the disk while it commits, and closes its file. Nobody knows then whether the last page was written. */
    @Override
    void requireTold(StorageException refusal) {
        assertThat(refusal)
                .isInstanceOf(StorageException.OutcomeUnknown.class)
                .hasMessageContaining("No space left on device")
                .hasMessageEndingWith("See to that, and repeat the change with the same change id.");
    }

    private record Bounded(JdbcDataSource source, Path file) implements Disk {
        @Override
        public void fill() {
            bound = file.toFile().length() + ROOM_LEFT;
        }

        @Override
        public void free() {
            bound = Long.MAX_VALUE;
        }

        @Override
        public void close() {
            free();
        }
    }

    /** H2 makes paths of this kind itself, and so has to reach them. */
    public static final class BoundedPath extends FilePathWrapper {
        public BoundedPath() {}

        @Override
        public String getScheme() {
            return "bounded";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return new BoundedFile(super.open(mode));
        }
    }

    private static final class BoundedFile extends FileBaseDefault {
        private final FileChannel file;

        BoundedFile(FileChannel file) {
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
            if (position + bytes.remaining() > bound) {
                throw new IOException("No space left on device");
            }
            return file.write(bytes, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void force(boolean everything) throws IOException {
            file.force(everything);
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
