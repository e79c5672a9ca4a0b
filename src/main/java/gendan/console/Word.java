package gendan.console;

import java.util.Arrays;

/// What can stand first on the command line.
enum Word {
    SERVE("serve", "", "start and answer on the web (the same as no word)", "启动服务（不写命令时相同）"),
    BACKUP("backup", "FILE", "write all data to a file, also while Gendan runs", "备份全部数据，可在运行时进行"),
    RESTORE("restore", "FILE [--replace]", "put a backup back", "恢复备份"),
    IMPORT_ONLINE_RETAIL("import-online-retail", "FILE…", "take files in as historical orders", "导入历史订单"),
    CHECK_LEDGER("check-ledger", "", "recompute every stock balance from its ledger", "按流水核对全部库存"),
    VERSION("version", "", "say which Gendan this is", "显示版本"),
    HELP("help", "", "list these words", "列出命令");

    private final String spelling;
    private final String arguments;
    private final String english;
    private final String chinese;

    Word(String spelling, String arguments, String english, String chinese) {
        this.spelling = spelling;
        this.arguments = arguments;
        this.english = english;
        this.chinese = chinese;
    }

    /// Null when there is no such word.
    static Word of(String typed) {
        return Arrays.stream(values())
                .filter(word -> word.spelling.equals(typed))
                .findFirst()
                .orElse(null);
    }

    String spelling() {
        return spelling;
    }

    String usage() {
        return (spelling + " " + arguments).strip();
    }

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }
}
