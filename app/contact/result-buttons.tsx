import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { type Origin, RESULTS, type Way } from "./attempt-form.ts";

type Attempted = {
	learnerId: string;
	enrolmentId: string;
	name: string;
	formKey: string;
	from: Origin;
};

/** After a call: one tap says what came of it. */
export function ResultButtons({
	attempted,
	mayLeave,
}: {
	attempted: Attempted;
	mayLeave: boolean;
}) {
	const { t } = useTranslation("contact");
	const results = RESULTS.filter((result) => mayLeave || result !== "message-left");
	return (
		<AttemptForm attempted={attempted} way="phone">
			<fieldset className="plain stack-s">
				<legend className="small">{t("attempts.rang")}</legend>
				<div className="results">
					{results.map((result) => (
						<Button key={result} kind="secondary" name="result" value={result}>
							<Spoken short={t(`result.${result}`)} name={attempted.name} />
						</Button>
					))}
				</div>
			</fieldset>
		</AttemptForm>
	);
}

/** She sent a ready message from her own telephone. */
export function SentButton({
	attempted,
	way,
}: {
	attempted: Attempted;
	way: Extract<Way, "text" | "whatsapp">;
}) {
	const { t } = useTranslation("contact");
	return (
		<AttemptForm attempted={attempted} way={way}>
			<Button kind="quiet" picto="check" name="result" value="message-left">
				{way === "text" ? t("ready.sentText") : t("ready.sentWhatsapp")}
			</Button>
		</AttemptForm>
	);
}

type AttemptFormProps = { attempted: Attempted; way: Way; children: React.ReactNode };

function AttemptForm({ attempted, way, children }: AttemptFormProps) {
	const href = useHref();
	const { learnerId, enrolmentId, formKey, from } = attempted;
	return (
		<form method="post" action={href(`/learners/${learnerId}/contacts`)}>
			<input type="hidden" name="enrolment" value={enrolmentId} />
			<input type="hidden" name="form-key" value={formKey} />
			<input type="hidden" name="from" value={from} />
			<input type="hidden" name="way" value={way} />
			{children}
		</form>
	);
}

/** Heard in a list of buttons, "No answer" alone does not say whose. */
function Spoken({ short, name }: { short: string; name: string }) {
	const { t } = useTranslation("contact");
	return (
		<>
			<span aria-hidden="true">{short}</span>
			<span className="visually-hidden">{t("absences.for", { result: short, name })}</span>
		</>
	);
}
