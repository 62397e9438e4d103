/** The part of it that is used; it brings no types of its own. */
declare module '@lhncbc/ucum-lhc' {
  interface Ucum {
    readonly UcumLhcUtils: {
      getInstance(): {
        convertUnitTo(
          from: string,
          value: number,
          to: string,
          options: { readonly molecularWeight?: number },
        ): { readonly status: string; readonly toVal: number | null };
      };
    };
  }
  export const UcumLhcUtils: Ucum['UcumLhcUtils'];
  const ucum: Ucum | undefined;
  export default ucum;
}
