package florin.bot.files.invoice;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Invoices in the languages of which there are no real ones to try. */
final class SampleInvoices {
  private SampleInvoices() {}

  static Stream<SampleInvoice> all() {
    return Stream.of(
        spanish(), italian(), portuguese(), swedish(), finnish(), danish(), japanese());
  }

  private static SampleInvoice spanish() {
    return new SampleInvoice(
        Locale.of("es"),
        new SampleInvoice.Words(
            "FACTURA",
            "Número de factura",
            "Fecha de emisión",
            "Fecha de vencimiento",
            "Emisor",
            "Facturar a",
            "Descripción",
            "Cantidad",
            "Precio unitario",
            "Importe",
            "Base imponible",
            "IVA (21 %)",
            "Total"),
        "dd/MM/yyyy",
        ',',
        '.',
        "%s €",
        "EUR",
        2,
        21,
        List.of("Talleres Ribera S.L.", "Calle Mayor 14", "28013 Madrid", "NIF B12345678"),
        List.of("Panadería Los Robles", "Avenida del Puerto 3", "46021 Valencia"),
        List.of("Revisión de la caldera", "Junta de goma", "Desplazamiento", "Mano de obra"));
  }

  private static SampleInvoice italian() {
    return new SampleInvoice(
        Locale.of("it"),
        new SampleInvoice.Words(
            "FATTURA",
            "Numero fattura",
            "Data fattura",
            "Scadenza",
            "Fornitore",
            "Cliente",
            "Descrizione",
            "Quantità",
            "Prezzo unitario",
            "Importo",
            "Totale imponibile",
            "IVA 22%",
            "Totale fattura"),
        "d MMMM yyyy",
        ',',
        '.',
        "€ %s",
        "EUR",
        2,
        22,
        List.of("Officine Bianchi S.r.l.", "Via Garibaldi 21", "20121 Milano", "P.IVA 01234567890"),
        List.of("Trattoria da Piero", "Piazza Dante 5", "50122 Firenze"),
        List.of("Consulenza tecnica", "Guarnizione", "Trasferta", "Manodopera"));
  }

  private static SampleInvoice portuguese() {
    return new SampleInvoice(
        Locale.of("pt"),
        new SampleInvoice.Words(
            "FATURA",
            "Fatura n.º",
            "Data de emissão",
            "Data de vencimento",
            "Fornecedor",
            "Cliente",
            "Descrição",
            "Qtd",
            "Preço unit.",
            "Valor",
            "Total ilíquido",
            "IVA 23%",
            "Total a pagar"),
        "dd-MM-yyyy",
        ',',
        ' ',
        "%s €",
        "EUR",
        2,
        23,
        List.of("Oficina do Tejo, Lda.", "Rua Augusta 100", "1100-053 Lisboa", "NIF 501234567"),
        List.of("Padaria Aurora", "Rua das Flores 8", "4050-262 Porto"),
        List.of("Serviço de manutenção", "Vedante", "Deslocação", "Mão de obra"));
  }

  private static SampleInvoice swedish() {
    return new SampleInvoice(
        Locale.of("sv"),
        new SampleInvoice.Words(
            "FAKTURA",
            "Fakturanummer",
            "Fakturadatum",
            "Förfallodatum",
            "Säljare",
            "Köpare",
            "Beskrivning",
            "Antal",
            "À-pris",
            "Belopp",
            "Summa exkl. moms",
            "Moms 25 %",
            "Att betala"),
        "yyyy-MM-dd",
        ',',
        ' ',
        "%s kr",
        "SEK",
        2,
        25,
        List.of("Nordverkstad AB", "Storgatan 12", "111 22 Stockholm", "Org.nr 556677-8899"),
        List.of("Bageriet Kärnan", "Hamngatan 4", "411 06 Göteborg"),
        List.of("Service av panna", "Packning", "Resa", "Arbetstid"));
  }

  private static SampleInvoice finnish() {
    return new SampleInvoice(
        Locale.of("fi"),
        new SampleInvoice.Words(
            "LASKU",
            "Laskun numero",
            "Laskun päivämäärä",
            "Eräpäivä",
            "Myyjä",
            "Asiakas",
            "Kuvaus",
            "Määrä",
            "Yksikköhinta",
            "Summa",
            "Veroton yhteensä",
            "ALV 25,5 %",
            "Yhteensä"),
        "d.M.yyyy",
        ',',
        ' ',
        "%s €",
        "EUR",
        2,
        24,
        List.of("Pohjan Huolto Oy", "Kauppakatu 7", "00100 Helsinki", "Y-tunnus 1234567-8"),
        List.of("Leipomo Kuusi", "Satamakatu 2", "33200 Tampere"),
        List.of("Kattilan huolto", "Tiiviste", "Matkakulut", "Työ"));
  }

  private static SampleInvoice danish() {
    return new SampleInvoice(
        Locale.of("da"),
        new SampleInvoice.Words(
            "FAKTURA",
            "Fakturanr.",
            "Fakturadato",
            "Forfaldsdato",
            "Sælger",
            "Kunde",
            "Beskrivelse",
            "Antal",
            "Enhedspris",
            "Beløb",
            "I alt ekskl. moms",
            "Moms (25 %)",
            "Total inkl. moms"),
        "d. MMMM yyyy",
        ',',
        '.',
        "%s kr.",
        "DKK",
        2,
        25,
        List.of("Havnens Værksted ApS", "Nygade 5", "2100 København", "CVR-nr. 12345678"),
        List.of("Bageriet Solskin", "Strandvejen 9", "8000 Aarhus"),
        List.of("Eftersyn af fyr", "Pakning", "Kørsel", "Arbejdsløn"));
  }

  private static SampleInvoice japanese() {
    return new SampleInvoice(
        Locale.JAPAN,
        new SampleInvoice.Words(
            "請求書",
            "請求書番号",
            "発行日",
            "支払期限",
            "発行元",
            "請求先",
            "品名",
            "数量",
            "単価",
            "金額",
            "小計",
            "消費税(10%)",
            "合計金額"),
        "yyyy年M月d日",
        '.',
        ',',
        "¥%s",
        "JPY",
        0,
        10,
        List.of("株式会社川上設備", "東京都千代田区丸の内1-2-3", "〒100-0005"),
        List.of("山田商店株式会社", "大阪府大阪市北区梅田4-5-6", "〒530-0001"),
        List.of("ボイラー点検", "パッキン", "出張費", "作業費"));
  }
}
