import type { ReactNode } from "react";

type NameAndEmailProps = { name: ReactNode; email: string; children?: ReactNode };

/** Who somebody is: her name, below it where letters reach her, and what else there is to say. */
export function NameAndEmail({ name, email, children }: NameAndEmailProps) {
	return (
		<span className="cell-lines">
			{name}
			<bdi className="small" dir="ltr">
				{email}
			</bdi>
			{children}
		</span>
	);
}
