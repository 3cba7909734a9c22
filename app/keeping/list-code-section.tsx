import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/fields.tsx";

type ListCodeProps = {
	/** Of the list on this phone, when there is something on it. */
	code?: string | undefined;
	error?: string | undefined;
	typed?: string | undefined;
};

/** Takes the list to another phone: the code is read here and typed there. */
export function ListCode({ code, error, typed }: ListCodeProps) {
	const { t } = usePage();
	const href = useHref();
	return (
		<section className="stack measure">
			<h2>{t("keeping:code.title")}</h2>
			{code && (
				<div className="ticket">
					<p>{t("keeping:code.write")}</p>
					<p className="list-code">
						<bdi dir="ltr">{code}</bdi>
					</p>
				</div>
			)}
			<form className="search-form" method="post" action={href("/list/code")} noValidate>
				<TextField
					name="code"
					label={t("keeping:code.label")}
					value={typed}
					error={error}
					autoComplete="off"
					dir="ltr"
					width="medium"
					maxLength={40}
				/>
				<Button kind="secondary">{t("keeping:code.open")}</Button>
			</form>
		</section>
	);
}
