package gendan.database.backup;

/// Everything that can keep a backup or a restore from being made, with the line the operator reads.
public enum BackupProblem {
    NOTHING_TO_BACK_UP(
            "There is no Gendan database at %1$s: check gendan.data.dir or GENDAN_DB_URL.",
            "%1$s 没有 Gendan 的数据库：请检查 gendan.data.dir 或 GENDAN_DB_URL。"),
    FILE_EXISTS("%1$s exists already: give another name, or remove it first.", "%1$s 已存在：请换一个文件名，或先删除它。"),
    CANNOT_WRITE("The backup could not be written to %1$s: %2$s. Nothing was kept.", "备份无法写入 %1$s：%2$s。没有留下不完整的文件。"),
    DATABASE_FAILED("The database refused: %1$s. Nothing was changed.", "数据库报错：%1$s。没有做任何改动。"),
    NO_FILE("There is no file %1$s.", "文件 %1$s 不存在。"),
    DAMAGED(
            "%1$s is damaged or no backup of Gendan (%2$s): take another one. Nothing was changed.",
            "%1$s 已损坏或不是 Gendan 的备份（%2$s）：请换一个备份。没有做任何改动。"),
    NEWER_PROGRAM(
            "The backup was made by Gendan %1$s and holds migration %2$s, which this version does not know or knows otherwise:"
                    + " restore it with that version. Nothing was changed.",
            "备份由 Gendan %1$s 制作，含有本版本不认识或内容不同的迁移 %2$s：请用该版本恢复。没有做任何改动。"),
    NOT_EMPTY(
            "The database at %1$s holds data: restore into an empty one, or add --replace to delete what it holds.",
            "%1$s 的数据库中已有数据：请恢复到空数据库，或加上 --replace 删除其中的数据。"),
    PROGRAM_RUNS(
            "Gendan is using the database at %1$s (%2$s connections): stop it, then restore.",
            "Gendan 正在使用 %1$s 的数据库（%2$s 个连接）：请先停止它再恢复。"),
    DOES_NOT_FIT(
            "The backup does not fit its own description (%1$s). Nothing was changed; report this.",
            "备份与其自身的说明不符（%1$s）。没有做任何改动，请报告此问题。");

    private final String english;
    private final String chinese;

    BackupProblem(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

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
