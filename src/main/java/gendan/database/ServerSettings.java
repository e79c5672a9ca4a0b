package gendan.database;

/// The settings of our own server, written to `gendan.conf` at each start. The operator's `own.conf` is read after
/// it and wins.
final class ServerSettings {

    private static final String COMMON = """
            # Written by Gendan at each start. Put your own settings into own.conf in the directory above: they win.
            max_connections = 60
            password_encryption = 'scram-sha-256'
            timezone = 'UTC'
            lc_messages = 'C'

            # memory: a few hundred megabytes in all, work_mem per sort
            effective_cache_size = 1GB
            work_mem = 8MB
            maintenance_work_mem = 128MB
            huge_pages = off

            # solid state disks; short queries gain nothing from compiling them
            random_page_cost = 1.1
            effective_io_concurrency = 32
            jit = off

            # one server, no standby: less to write. A checkpoint is spread over 13 minutes.
            wal_level = minimal
            max_wal_senders = 0
            wal_compression = pglz
            wal_buffers = 16MB
            min_wal_size = 128MB
            max_wal_size = 2GB
            checkpoint_timeout = 15min
            checkpoint_completion_target = 0.9

            # cursors, stock and outboxes are small tables changed all day: clean them early and quickly
            autovacuum_naptime = 15s
            autovacuum_vacuum_scale_factor = 0.05
            autovacuum_analyze_scale_factor = 0.02
            autovacuum_vacuum_cost_limit = 2000

            # one file per weekday, overwritten a week later
            logging_collector = on
            log_directory = 'log'
            log_filename = 'postgres-%a.log'
            log_file_mode = 0600
            log_rotation_age = 1d
            log_rotation_size = 0
            log_truncate_on_rotation = on
            log_timezone = 'UTC'
            log_line_prefix = '%m [%p] %a '
            log_min_duration_statement = 1s
            log_autovacuum_min_duration = 10s
            log_lock_waits = on

            idle_in_transaction_session_timeout = 10min
            """;

    private static final String FULL = """
            shared_buffers = 256MB
            fsync = on
            full_page_writes = on
            synchronous_commit = on
            """;

    private static final String NONE = """
            shared_buffers = 128MB
            fsync = off
            full_page_writes = off
            synchronous_commit = off
            """;

    static String of(Durability durability) {
        return COMMON
                + "\n"
                + switch (durability) {
                    case FULL -> FULL;
                    case NONE -> NONE;
                };
    }

    private ServerSettings() {}
}
