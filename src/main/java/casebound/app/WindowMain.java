package casebound.app;
final class WindowMain { static void open(String[] args) { } }
