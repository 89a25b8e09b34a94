package casebound.loadfile;

import java.nio.file.Path;

/**
 * A file that a row names and the volume has.
 *
 * @param loadFile the name of the load file
 * @param line the row's number in it, from 1
 * @param field what it is to the row
 * @param path as it is written there
 * @param file where it lies
 */
record Lead(String loadFile, int line, Field field, String path, Path file) {}
