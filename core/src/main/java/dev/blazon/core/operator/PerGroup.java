package dev.blazon.core.operator;

import dev.blazon.core.sample.Sample;

/// An operator that sorts samples into groups and decides for each by its place in its group.
///
/// Groups may be as many and as large as they like: an engine holds a hash of each group's name, never a group.
public non-sealed interface PerGroup extends DatasetWide {

    /// The name of the group that the sample belongs to: the same for all of its members, short, and depending on the
    /// sample alone. A sample that cannot be looked at is no group of its own: throw
    /// [dev.blazon.core.fault.SampleException].
    String groupOf(Sample sample, Context context);

    /// Answers when all samples are known. It must depend on nothing else.
    Outcome decide(Sample sample, Membership membership);

    /// A sample's place in its group.
    ///
    /// @param first key of the group's first member in input order
    /// @param position of the sample in its group in input order, from 0
    /// @param size members of the group, at least 1
    record Membership(String first, long position, long size) {

        public Membership {
            if (position < 0 || position >= size) {
                throw new IllegalArgumentException("Position " + position + " is outside of a group of " + size);
            }
        }

        /// The only member of its group.
        public static Membership alone(String key) {
            return new Membership(key, 0, 1);
        }

        public boolean isFirst() {
            return position == 0;
        }
    }
}
