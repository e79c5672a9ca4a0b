package gendan.process.template;

/// A text in both languages.
public record Names(String zh, String en) {}
