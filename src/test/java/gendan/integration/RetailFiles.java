package gendan.integration;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Files of the Online Retail data set, real ones and such as tests make up.
public final class RetailFiles {
    public static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";
    public static final List<String> MONTHS =
            List.of("2010-12", "2011-01", "2011-02", "2011-03", "2011-04", "2011-05", "2011-06", "2011-07", "2011-08");

    private static final Path DATA = Path.of("src", "test", "data", "online-retail");

    private final List<ImportFile> files = new ArrayList<>();

    public static ImportFile month(int no, String month) {
        return new ImportFile(no, month + ".csv.gz", DATA.resolve(month + ".csv.gz"));
    }

    public static List<ImportFile> months(List<String> months) {
        return months.stream().map(month -> month(months.indexOf(month), month)).toList();
    }

    /// A file with the usual header and these rows.
    public RetailFiles rows(String name, String... rows) {
        return content(name, HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    public RetailFiles content(String name, String content) {
        return bytes(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public RetailFiles bytes(String name, byte[] content) {
        try {
            Path path = Files.createTempFile("gendan-retail-", ".csv");
            path.toFile().deleteOnExit();
            Files.write(path, content);
            files.add(new ImportFile(files.size(), name, path));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public List<ImportFile> list() {
        return List.copyOf(files);
    }

    public static byte[] gzip(String content) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// A real month whose invoices and customers have a digit before their numbers, so that they meet no others.
    public static String shifted(String month, String digit) {
        var text = new StringBuilder();
        try (var reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(month(0, month).path())), StandardCharsets.UTF_8))) {
            text.append(reader.readLine()).append('\n');
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                text.append(line.replaceFirst("^([CA]?)", "$1" + digit)
                                .replaceFirst(",(\\d+\\.0),([^,]*)$", "," + digit + "$1,$2"))
                        .append('\n');
            }
            return text.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
