/// What the user says of money: the price table and the limits. Start at [Money].
@NullMarked
package dev.blazon.app.money;

import org.jspecify.annotations.NullMarked;
