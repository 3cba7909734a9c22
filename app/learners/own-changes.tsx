import { useTranslation } from "react-i18next";
import type { TextKey } from "#app/http/forms.ts";
import { formatInstant, formatList } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import type { PastChange } from "./own-contact.server.ts";
import type { OwnField } from "./own-contact.ts";

const WORDS = {
	say_name: "learners:details.sayName",
	language: "learners:details.language",
	phone: "learners:details.phone",
	email: "learners:details.email",
	may_leave_message: "learners:details.leaveMessage",
	contact_way: "learners:details.way",
} as const satisfies Record<OwnField, TextKey>;

/** What she changed by her own page, with what was there before. */
export function OwnChanges({ changes }: { changes: readonly PastChange[] }) {
	const { t } = useTranslation("learners");
	if (changes.length === 0) return null;
	return (
		<section className="stack part">
			<h2>{t("own.title")}</h2>
			<ul className="bullets">
				{changes.map((change) => (
					<li key={change.id}>
						<Change change={change} />
					</li>
				))}
			</ul>
		</section>
	);
}

function Change({ change: { at, fields, oldPhone, oldEmail } }: { change: PastChange }) {
	const { t, language } = usePage();
	const names = fields.map((field) => t(WORDS[field]));
	const before = [oldPhone, oldEmail].filter((value) => value !== null);
	return (
		<>
			{t("learners:own.change", {
				when: formatInstant(at, language),
				fields: formatList(names, language),
			})}
			{before.length > 0 && (
				<>
					{" "}
					<span className="soft">
						{t("learners:own.before")}{" "}
						{before.map((value) => (
							<bdi key={value} dir="ltr" className="line">
								{value}
							</bdi>
						))}
					</span>
				</>
			)}
		</>
	);
}
