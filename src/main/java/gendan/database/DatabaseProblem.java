package gendan.database;

/// Everything that can keep the database from starting, with the one line the operator reads. The values are
/// numbered as [String#format] numbers them (`%1$s`). The operator's guide has a row for each.
public enum DatabaseProblem {
    OTHER_VERSION(
            "The data in %1$s was written by PostgreSQL %2$s, and this Gendan brings PostgreSQL 18: run `gendan backup`"
                    + " with the Gendan that wrote it, then `gendan restore` into an empty data directory.",
            "%1$s 中的数据由 PostgreSQL %2$s 写入，本版本自带 PostgreSQL 18：请用原版本执行 gendan backup，再用 gendan restore"
                    + " 恢复到空的数据目录。"),
    IN_USE(
            "The data directory %1$s is in use by another Gendan (process %2$s): stop it, or set another directory with"
                    + " gendan.data.dir.",
            "数据目录 %1$s 正被另一个 Gendan 使用（进程 %2$s）：请先停止它，或用 gendan.data.dir 指定其他目录。"),
    DISK_FULL(
            "The disk of %1$s is full (%2$s MB left): free some space and start again; nothing stored was lost.",
            "%1$s 所在磁盘已满（剩余 %2$s MB）：请腾出空间后重新启动，已保存的数据没有丢失。"),
    NO_PERMISSION(
            "User %2$s may not use %1$s: give it the directory (chown -R %2$s), or set another one with"
                    + " gendan.data.dir.",
            "用户 %2$s 无权使用 %1$s：请把目录交给该用户（chown -R %2$s），或用 gendan.data.dir 指定其他目录。"),
    PORT_TAKEN(
            "Port %1$s for the database is taken by another program: stop it, or set another port with gendan.db.port.",
            "数据库端口 %1$s 已被其他程序占用：请停止该程序，或用 gendan.db.port 指定其他端口。"),
    NO_PROGRAMS(
            "Gendan brings no PostgreSQL for %1$s: set GENDAN_DB_URL to a PostgreSQL 18 of your own.",
            "Gendan 没有适用于 %1$s 的内置 PostgreSQL：请用 GENDAN_DB_URL 指定自己的 PostgreSQL 18。"),
    ROOT_REFUSED(
            "PostgreSQL refuses to run as root and this machine allows no way around it: start Gendan as an ordinary"
                    + " user, or set GENDAN_DB_URL.",
            "PostgreSQL 拒绝以 root 运行，本机也没有变通办法：请以普通用户启动 Gendan，或设置 GENDAN_DB_URL。"),
    SERVER_FAILED("PostgreSQL in %1$s did not start: %2$s (its log: %3$s)", "%1$s 中的 PostgreSQL 未能启动：%2$s（日志：%3$s）"),

    BAD_ADDRESS(
            "GENDAN_DB_URL is no PostgreSQL address (%1$s): write postgresql://user:password@host:5432/database.",
            "GENDAN_DB_URL 不是 PostgreSQL 地址（%1$s）：应写成 postgresql://用户:密码@主机:5432/数据库。"),
    UNREACHABLE(
            "No PostgreSQL answers at %1$s (%2$s): check that it runs, GENDAN_DB_URL, and the firewall.",
            "%1$s 上的 PostgreSQL 没有应答（%2$s）：请检查它是否运行、GENDAN_DB_URL 是否正确、防火墙是否放行。"),
    WRONG_PASSWORD(
            "PostgreSQL at %1$s refuses user %2$s: check GENDAN_DB_USER, GENDAN_DB_PASSWORD and its pg_hba.conf.",
            "%1$s 上的 PostgreSQL 拒绝用户 %2$s 登录：请检查 GENDAN_DB_USER、GENDAN_DB_PASSWORD 以及 pg_hba.conf。"),
    NO_SUCH_DATABASE(
            "PostgreSQL at %1$s has no database %2$s: create it (create database %2$s encoding 'UTF8').",
            "%1$s 上的 PostgreSQL 没有数据库 %2$s：请先创建（create database %2$s encoding 'UTF8'）。"),
    TOO_OLD(
            "The database at %1$s is PostgreSQL %2$s, and Gendan needs 18 or newer: upgrade it.",
            "%1$s 上的数据库是 PostgreSQL %2$s，Gendan 需要 18 或更新版本：请升级。"),
    WRONG_ENCODING(
            "The database at %1$s has encoding %2$s and character type %3$s, and Gendan needs UTF8 and a UTF-8 locale:"
                    + " create it with encoding 'UTF8' lc_ctype 'C.UTF-8' template template0.",
            "%1$s 上的数据库编码为 %2$s、字符类型为 %3$s，Gendan 需要 UTF8 和 UTF-8 区域：请用 encoding 'UTF8' lc_ctype 'C.UTF-8'"
                    + " template template0 重新创建。"),
    LACKS_RIGHTS(
            "User %2$s may not create schemas in the database at %1$s: grant create on database %3$s to %2$s.",
            "用户 %2$s 不能在 %1$s 上的数据库中创建 schema：请执行 grant create on database %3$s to %2$s。"),
    NEWER_THAN_PROGRAM(
            "The database was written by a newer Gendan (its migration %1$s is unknown here, newest known is %2$s):"
                    + " start that newer version, or restore a backup made before the upgrade.",
            "数据库由更新版本的 Gendan 写入（本版本不认识迁移 %1$s，已知最新为 %2$s）：请启动更新的版本，或恢复升级前的备份。"),
    MIGRATION_FAILED(
            "The database could not be brought to this version: %1$s. Nothing of the failed step was kept; report it with"
                    + " the log.",
            "数据库未能升级到本版本：%1$s。失败步骤没有留下任何改动，请附上日志报告此问题。");

    private final String english;
    private final String chinese;

    DatabaseProblem(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /// The line the operator reads: English, then Chinese.
    String line(Object... values) {
        return english.formatted(values) + " " + chinese.formatted(values);
    }

    /// The English sentence with places for its values.
    public String english() {
        return english;
    }

    /// The Chinese sentence, likewise.
    public String chinese() {
        return chinese;
    }
}
