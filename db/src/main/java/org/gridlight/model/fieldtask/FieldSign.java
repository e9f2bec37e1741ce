package org.gridlight.model.fieldtask;

/**
 * What a machine noticed about an answer from the field. It says what people should look at and never that somebody cheated.
 *
 * @param ordinal     which photo of the answer, from 1; null when it is about none
 * @param amount      {@link Sign#FAR}: metres; {@link Sign#OLD_PHOTO}: minutes before the answer; {@link Sign#PHOTO_USED}: in
 *                    how many of 64 signs the two pictures differ; else null
 * @param sha256      the photo of the answer, null without one
 * @param otherSha256 the picture that was there before, null for another sign
 * @param otherCaseId the case of that picture, null for another sign
 * @param otherNumber its number, null for another sign
 */
public record FieldSign(Sign sign, Integer ordinal, Integer amount, String sha256, String otherSha256,
        Long otherCaseId, String otherNumber) {
    /** What it is about. */
    public enum Sign {
        FAR(true), OLD_PHOTO(true), PHOTO_USED(true), NO_PHOTO(false), NO_TIME(false), NO_PLACE(false);

        private final boolean suspicious;

        Sign(boolean suspicious) {
            this.suspicious = suspicious;
        }

        /** Whether a person has to decide; else it is a hint, for a device may not know its place or the time. */
        public boolean isSuspicious() {
            return suspicious;
        }
    }
}
