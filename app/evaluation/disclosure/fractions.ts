/** A fraction in lowest terms, its denominator above 0: exact however large. */
export type Fraction = { top: bigint; bottom: bigint };

export const ZERO: Fraction = { top: 0n, bottom: 1n };

export function fraction(top: number | bigint, bottom: number | bigint = 1n): Fraction {
	return lowest(BigInt(top), BigInt(bottom));
}

export function isZero({ top }: Fraction): boolean {
	return top === 0n;
}

export function minus(one: Fraction, other: Fraction): Fraction {
	return lowest(one.top * other.bottom - other.top * one.bottom, one.bottom * other.bottom);
}

export function times(one: Fraction, other: Fraction): Fraction {
	return lowest(one.top * other.top, one.bottom * other.bottom);
}

export function dividedBy(one: Fraction, other: Fraction): Fraction {
	return lowest(one.top * other.bottom, one.bottom * other.top);
}

function lowest(top: bigint, bottom: bigint): Fraction {
	if (bottom === 0n) throw new RangeError("A fraction has no denominator");
	const sign = bottom < 0n ? -1n : 1n;
	const shared = commonDivisor(top < 0n ? -top : top, bottom * sign);
	return { top: (sign * top) / shared, bottom: (sign * bottom) / shared };
}

function commonDivisor(one: bigint, other: bigint): bigint {
	let [larger, smaller] = [one, other];
	while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
	return larger === 0n ? 1n : larger;
}
