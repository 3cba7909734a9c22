import { AttendanceStrip, StripKey } from "#app/attendance/attendance-strip.tsx";
import { signsIn } from "#app/attendance/signs.ts";
import { Contacts } from "#app/enrolments/provider-contact.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { attended } from "#app/registers/rates.ts";
import type { MyClass, MyHome } from "./home.server.ts";
import { ClassName, Words } from "./words.tsx";

/** How often she came, lesson by lesson; what is over lies folded below. */
export function MyClasses({ home }: { home: MyHome }) {
	const { t } = usePage();
	const now = home.classes.filter(({ isNow }) => isNow);
	const before = home.classes.filter(({ isNow }) => !isNow);
	if (home.classes.length === 0) return null;
	return (
		<section className="stack">
			<h2>
				<Words of="my:classes.title" />
			</h2>
			{now.length > 0 && <ClassList classes={now} />}
			{before.length > 0 && (
				<details className="fold">
					<summary>{t("my:classes.before")}</summary>
					<ClassList classes={before} />
				</details>
			)}
			<StripKey signs={signsIn(home.classes.map(({ attended: { strip } }) => strip))} />
		</section>
	);
}

function ClassList({ classes }: { classes: readonly MyClass[] }) {
	return (
		<ul className="stack">
			{classes.map((one) => (
				<li key={one.enrolmentId} className="card card-plain">
					<h3>
						<ClassName {...one} />
					</h3>
					<Came one={one} />
					<Term one={one} />
					{one.isNow && <Contacts page={one} />}
				</li>
			))}
		</ul>
	);
}

function Came({ one: { attended: seen } }: { one: MyClass }) {
	const { t } = usePage();
	const { counts, strip } = seen;
	if (counts.marked === 0) return <p>{t("my:classes.noMarks")}</p>;
	const came = { came: attended(counts), count: counts.marked };
	return (
		<>
			<p>
				<strong>{t("attendance:strip.came", came)}</strong>
			</p>
			<AttendanceStrip strip={strip} title={t("attendance:strip.own")} />
		</>
	);
}

function Term({ one: { startsOn, endsOn } }: { one: MyClass }) {
	const { t, language } = usePage();
	if (startsOn === null || endsOn === null) return null;
	const day = (date: string) => formatDay(date, language, "short");
	return (
		<p className="small soft">{t("my:classes.term", { from: day(startsOn), to: day(endsOn) })}</p>
	);
}
