/** A text of an organization by language; the one under `en` stands for every language that has none of its own. */
export type Names = Record<string, string> & { en: string };

/** What an organization that gives out its own copy may set: its file organization.json (docs/partners.md). */
export interface Organization {
  /** The guide's name in this copy. */
  name: Names;
  /** The name under the icon on a home screen. */
  short?: Names | undefined;
  /** Language of what it says of its contacts. */
  lang: string;
  contacts: OrganizationContact[];
  /** Without `dark` the dark theme has those of the light one. */
  colours?: { light: SignColours; dark?: SignColours | undefined } | undefined;
}

/** A contact that the organization adds; nobody here has checked it. */
export interface OrganizationContact {
  name: string;
  /** As shown and dialled: 718-555-0100. */
  phone: string;
  languages?: string | undefined;
  hours?: string | undefined;
  for?: string | undefined;
}

/** The ground of signs and of the main button, and what stands on it, as #rrggbb. */
export interface SignColours {
  sign: string;
  ink: string;
}
