package org.imageplane.transients.catalogue.psrcat;

import java.nio.charset.StandardCharsets;

/** One header block of a tar archive (POSIX.1-1988 ustar, of which older and newer kinds keep these fields). */
record TarHeader(String name, long size, boolean file) {

    static final int BLOCK = 512;

    private static final int NAME_END = 100;
    private static final int SIZE_START = 124;
    private static final int SIZE_END = 136;
    private static final int SUM_START = 148;
    private static final int SUM_END = 156;

    /** Whether the block's checksum is that of a tar header; text never has it. */
    static boolean isHeader(byte[] block) {
        if (block.length != BLOCK) {
            return false;
        }
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= SUM_START && i < SUM_END ? ' ' : block[i] & 0xff;
        }
        return sum == octal(block, SUM_START, SUM_END);
    }

    static TarHeader read(byte[] block) {
        if (!isHeader(block)) {
            throw new PsrcatFormatException(
                    "The tar archive is broken: it has a header with a wrong checksum.");
        }
        long size = octal(block, SIZE_START, SIZE_END);
        if (size < 0) {
            throw new PsrcatFormatException(
                    "The tar archive is broken: it has a file without a size.");
        }
        String name = text(block, 0, NAME_END);
        byte type = block[SUM_END];
        return new TarHeader(name, size, type == '0' || type == 0);
    }

    /** The bytes that the content fills up in the archive. */
    long paddedSize() {
        return (size + BLOCK - 1) / BLOCK * BLOCK;
    }

    boolean isCatalogue() {
        return file && name.substring(name.lastIndexOf('/') + 1).equals("psrcat.db");
    }

    private static String text(byte[] block, int start, int end) {
        String field = new String(block, start, end - start, StandardCharsets.ISO_8859_1);
        int zero = field.indexOf('\0');
        return zero < 0 ? field : field.substring(0, zero);
    }

    private static long octal(byte[] block, int start, int end) {
        String digits = text(block, start, end).strip();
        return digits.matches("[0-7]{1,11}") ? Long.parseLong(digits, 8) : -1;
    }
}
