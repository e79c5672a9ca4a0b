package gendan.integration;

import java.nio.file.Path;

/// A file that is to be imported.
///
/// @param no its place among the files of a run, from 0
/// @param name as the user knows it
public record ImportFile(int no, String name, Path path) {}
