import { useHours } from "#app/attendance/hours.ts";
import type { Counts } from "#app/registers/rates.ts";
import { figuresOf } from "./certificate.ts";
import { Say } from "./my-words.tsx";

/** Hours in class, as the certificate counts them; nothing where no mark says that she came. */
export function HoursOf({ counts }: { counts: Counts }) {
	const hours = useHours();
	const figures = figuresOf(counts);
	if (!figures) return null;
	const attended = hours(figures.minutesAttended);
	return (
		<p>
			{figures.minutesOffered === null ? (
				<Say of="plans:progressOf.hours" with={{ hours: attended }} />
			) : (
				<Say
					of="plans:progressOf.hoursOf"
					with={{ hours: attended, offered: hours(figures.minutesOffered) }}
				/>
			)}
		</p>
	);
}
