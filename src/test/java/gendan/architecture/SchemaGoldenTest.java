package gendan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.testing.GendanTest;
import gendan.testing.Golden;
import gendan.testing.GoldenTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables as the migrations leave them.
@GendanTest
class SchemaGoldenTest {
    private static final String OURS =
            "n.nspname !~ '^(pg_|information_schema|public)' and c.relname <> 'flyway_schema_history'";

    private final JdbcClient jdbc;

    SchemaGoldenTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Table(long oid, String schema, String name) {}

    @GoldenTest
    void theGoldenSchemaIsUpToDate() {
        StringBuilder text = new StringBuilder("# Tables\n\nOne schema per module.\n");
        for (Table table : tables()) {
            text.append("\n## %s.%s%n%n| column | type | |%n|---|---|---|%n".formatted(table.schema, table.name));
            columns(table).forEach(text::append);
            text.append('\n');
            constraints(table).forEach(text::append);
            indexes(table).forEach(text::append);
        }
        Golden.compare("schema.md", text.toString());
    }

    @Test
    void noForeignKeyTiesOrdersToStock() {
        assertThat(jdbc.sql("""
                        select conrelid::regclass || ' → ' || confrelid::regclass
                        from pg_constraint c
                        join pg_class a on a.oid = c.conrelid join pg_namespace n on n.oid = a.relnamespace
                        join pg_class b on b.oid = c.confrelid join pg_namespace m on m.oid = b.relnamespace
                        where c.contype = 'f'
                          and (n.nspname in ('ordering', 'inventory') or m.nspname in ('ordering', 'inventory'))
                          and n.nspname <> m.nspname
                        """).query(String.class).list())
                .as("orders are spread over nodes by order, stock by SKU: no foreign key may cross")
                .isEmpty();
    }

    @Test
    void everyTableHasAPrimaryKey() {
        assertThat(tables().stream()
                        .filter(table -> constraints(table).stream().noneMatch(text -> text.contains("PRIMARY KEY")))
                        .map(table -> table.schema + "." + table.name)
                        .toList())
                .as("give the table a primary key")
                .isEmpty();
    }

    private List<Table> tables() {
        return jdbc.sql(
                        "select c.oid, n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where c.relkind in ('r', 'p') and " + OURS + " order by 2, 3")
                .query((row, n) -> new Table(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    private List<String> columns(Table table) {
        return jdbc.sql("""
                        select format(E'| %s | %s | %s |\\n', a.attname, format_type(a.atttypid, a.atttypmod),
                               concat_ws(' ', case when a.attnotnull then 'not null' end,
                                         case when a.attidentity <> '' then 'identity' end,
                                         'default ' || replace(pg_get_expr(d.adbin, d.adrelid), '|', '\\|')))
                        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                        where a.attrelid = :oid and a.attnum > 0 and not a.attisdropped order by a.attnum
                        """).param("oid", table.oid).query(String.class).list();
    }

    private List<String> constraints(Table table) {
        return jdbc.sql("""
                        select format(E'- `%s`: %s\\n', conname, pg_get_constraintdef(oid)) from pg_constraint
                        where conrelid = :oid and contype in ('p', 'u', 'c', 'f', 'x') order by contype desc, conname
                        """).param("oid", table.oid).query(String.class).list();
    }

    /// Those that no constraint brings along.
    private List<String> indexes(Table table) {
        return jdbc.sql("""
                        select format(E'- `%s`: %s\\n', c.relname,
                                      regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE (.*)INDEX .* USING', '\\1INDEX'))
                        from pg_index i join pg_class c on c.oid = i.indexrelid
                        where i.indrelid = :oid
                          and not exists (select from pg_constraint where conindid = i.indexrelid and contype <> 'f')
                        order by 1
                        """).param("oid", table.oid).query(String.class).list();
    }
}
