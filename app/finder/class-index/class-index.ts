import type { Instant, LocalDate } from "#db/columns.ts";
import { placesOf } from "../places-free.ts";
import { Bits } from "./bits.ts";
import { type IndexedClass, valuesOf, type WeighedWord } from "./indexed-class.ts";
import { Moments } from "./moments.ts";
import { PointIndex } from "./point-index.ts";
import { inOrderOfId, ranksOf } from "./ranks.ts";
import { WordIndex } from "./word-index.ts";

const EMPTY = new Bits();

/** Every published class, found by number: what a search asks for is a set of numbers. */
export class ClassIndex {
	readonly words = new WordIndex();
	readonly points = new PointIndex();
	readonly moments = new Moments();
	/** The class of each number; numbers of classes that went are given again. */
	readonly classes: (IndexedClass | undefined)[] = [];
	readonly #numbers = new Map<string, number>();
	readonly #unused: number[] = [];
	readonly #values = new Map<string, Bits>();
	#ranks: Uint32Array | null = null;
	#byId: Uint32Array | null = null;
	#day: LocalDate = "";
	#places = new Bits();

	get size(): number {
		return this.#numbers.size;
	}

	put(course: IndexedClass, words: readonly WeighedWord[]): void {
		const n = this.#numbers.get(course.id) ?? this.#newNumber(course.id);
		this.#forget(n);
		this.classes[n] = course;
		this.moments.set(n, momentOf(course.next));
		for (const value of valuesOf(course)) this.#bitsOf(value).add(n);
		this.words.put(n, words);
		this.points.set(n, course.point);
		this.#putPlaces(n, course);
	}

	remove(id: string): void {
		const n = this.#numbers.get(id);
		if (n === undefined) return;
		this.#forget(n);
		this.#numbers.delete(id);
		this.#unused.push(n);
		this.#idsChanged();
	}

	/** Where a class stands among all ids. */
	rankOf(): (n: number) => number {
		const ranks = this.#ranks ?? ranksOf(this.#numbers, this.classes.length);
		this.#ranks = ranks;
		return (n) => ranks[n]!;
	}

	/** The numbers of all classes, in the order of their ids. */
	byId(): Uint32Array {
		this.#byId ??= inOrderOfId(this.#numbers);
		return this.#byId;
	}

	with(value: string): Bits {
		return this.#values.get(value) ?? EMPTY;
	}

	/** Classes with a place: what is known of it grows old with the day. */
	withPlaces(today: LocalDate): Bits {
		if (this.#day !== today) {
			this.#day = today;
			this.#places = new Bits();
			this.classes.forEach((course, n) => {
				if (course) this.#putPlaces(n, course);
			});
		}
		return this.#places;
	}

	/** Ids of the classes whose next lesson has begun. */
	begun(now: Instant): string[] {
		return this.moments.until(Date.parse(now)).flatMap((n) => this.classes[n]?.id ?? []);
	}

	/** Takes away what was over before this day. */
	removeEnded(today: LocalDate): void {
		for (const course of this.classes) {
			if (course?.endsOn && course.endsOn < today) this.remove(course.id);
		}
	}

	/** The first lesson of all to come. */
	soonest(): Instant | null {
		const first = this.moments.first();
		return first === Infinity ? null : new Date(first).toISOString();
	}

	/** A lesson has begun: the next one is another. */
	setNext(id: string, next: Instant | null): void {
		const n = this.#numbers.get(id) ?? -1;
		const course = this.classes[n];
		if (!course) return;
		course.next = next;
		this.moments.set(n, momentOf(next));
	}

	#newNumber(id: string): number {
		const n = this.#unused.pop() ?? this.classes.length;
		this.#numbers.set(id, n);
		this.#idsChanged();
		return n;
	}

	#idsChanged(): void {
		this.#ranks = null;
		this.#byId = null;
	}

	/** Takes away all that says anything of the class; its number stays. */
	#forget(n: number): void {
		const course = this.classes[n];
		if (!course) return;
		for (const value of valuesOf(course)) this.#bitsOf(value).delete(n);
		this.words.delete(n);
		this.points.delete(n);
		this.moments.delete(n);
		this.#places.delete(n);
		this.classes[n] = undefined;
	}

	#putPlaces(n: number, course: IndexedClass): void {
		if (this.#day === "") return;
		if (placesOf(course, this.#day).state === "free") this.#places.add(n);
	}

	#bitsOf(value: string): Bits {
		const known = this.#values.get(value);
		if (known) return known;
		const made = new Bits();
		this.#values.set(value, made);
		return made;
	}
}

function momentOf(next: Instant | null): number {
	return next === null ? Infinity : Date.parse(next);
}
