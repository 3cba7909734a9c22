import { milesBetween, type Point } from "../places/place.ts";
import { Bits } from "./bits.ts";

const NOWHERE = -1;

/** Where the classes are: many share a point, and each distance is worked out once a search. */
export class PointIndex {
	readonly #numbers = new Map<string, number>();
	readonly #points: Point[] = [];
	readonly #classes: number[][] = [];
	readonly #pointOf: number[] = [];

	set(n: number, point: Point | null): void {
		this.delete(n);
		if (!point) return;
		const p = this.#numberOf(point);
		this.#pointOf[n] = p;
		this.#classes[p]!.push(n);
	}

	delete(n: number): void {
		const p = this.#pointOf[n] ?? NOWHERE;
		this.#pointOf[n] = NOWHERE;
		const list = this.#classes[p];
		if (list) list.splice(list.indexOf(n), 1);
	}

	/** Miles to a class, Infinity when nobody knows where it is. */
	distancesFrom(from: Point): (n: number) => number {
		const miles = new Float64Array(this.#points.length).fill(Number.NaN);
		return (n) => {
			const p = this.#pointOf[n] ?? NOWHERE;
			if (p === NOWHERE) return Infinity;
			if (Number.isNaN(miles[p]!)) miles[p] = milesBetween(from, this.#points[p]!);
			return miles[p]!;
		};
	}

	/** Class after class, those that are equally far in one go. */
	*nearestFirst(from: Point): Generator<Iterable<number>> {
		const miles = Float64Array.from(this.#points, (point) => milesBetween(from, point));
		const order = Uint32Array.from(miles.keys()).sort((one, other) => miles[one]! - miles[other]!);
		for (let at = 0; at < order.length; ) {
			const together: number[][] = [];
			const distance = miles[order[at]!];
			while (at < order.length && miles[order[at]!] === distance) {
				together.push(this.#classes[order[at++]!]!);
			}
			yield together.length === 1 ? together[0]! : together.flat();
		}
	}

	within(from: Point, miles: number): Bits {
		const near = new Bits();
		this.#points.forEach((point, p) => {
			if (milesBetween(from, point) > miles) return;
			for (const n of this.#classes[p]!) near.add(n);
		});
		return near;
	}

	#numberOf(point: Point): number {
		const key = `${point.latitude} ${point.longitude}`;
		const known = this.#numbers.get(key);
		if (known !== undefined) return known;
		this.#numbers.set(key, this.#points.length);
		this.#classes.push([]);
		return this.#points.push(point) - 1;
	}
}
