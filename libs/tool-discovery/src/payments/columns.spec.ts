import { describe, expect, it } from '@jest/globals';
import { amounts, asked, lines, mapped, read, shortly } from './fixtures';

describe('what the columns mean', () => {
  it('a card ledger in English', () => {
    const reading = read(
      lines(
        'Division,Batch-Transaction ID,Transaction Dt,Card Posting Dt,Merchant Name,Trx. Amt,Trx.Currency,Original Amount,' +
          'Original Currency,G/L Account,G/L Account Description,Cost Center,Cost Center Description,Merchant Type (MCC),' +
          'Merchant Type Description,Purpose',
        'Parks,1-1,04-13-2026,04-14-2026,Alder,10.00,CAD,7.00,USD,4110,Stationery,P100,Park office,5111,Paper shops,Paper',
        'Parks,1-2,04-14-2026,04-15-2026,Birch,5.00,CAD,5.00,CAD,4120,Plants,P100,Park office,5261,Garden shops,Seeds',
      ),
    );
    expect(asked(reading)).toEqual([]);
    expect(reading.dialect).toMatchObject({ currency: 'CAD', currencyBasis: 'column', dateOrder: 'mdy' });
    expect(reading.payments[0]).toMatchObject({
      rowNumber: 2,
      supplier: 'Alder',
      date: '2026-04-13',
      otherDates: { postingDate: '2026-04-14' },
      amountMinor: 1000n,
      currency: 'CAD',
      originalAmount: '7.00',
      originalCurrency: 'USD',
      transactionId: '1-1',
      department: 'Parks',
      account: 'Stationery',
      costCentre: 'P100',
      merchantType: 'Paper shops',
      purpose: 'Paper',
    });
    expect(reading.counts.foreignCurrencyRows).toBe(1);
  });

  it.each([
    [
      'Spanish',
      lines(
        'Nº factura;Fecha pago;Nombre proveedor;NIF;Concepto;Importe (€);Centro de coste',
        'F1;13/04/2026;Roble SL;B1;Cuota;1.234,56;C1',
      ),
      {
        transactionId: 'Nº factura',
        date: 'Fecha pago',
        supplier: 'Nombre proveedor',
        amount: 'Importe (€)',
        purpose: 'Concepto',
        costCentre: 'Centro de coste',
      },
    ],
    [
      'German',
      lines(
        'Belegnr.;Buchungsdatum;Lieferant;Kostenstelle;Sachkonto;Betrag;Währung',
        '19;13.04.2026;Birke GmbH;47;Software;1.234,56;EUR',
      ),
      {
        transactionId: 'Belegnr.',
        date: 'Buchungsdatum',
        supplier: 'Lieferant',
        amount: 'Betrag',
        account: 'Sachkonto',
        currency: 'Währung',
      },
    ],
    [
      'French',
      lines(
        'Date de paiement;Fournisseur;Libellé;Montant;Devise;Service',
        '13/04/2026;Chêne SA;Abonnement;1 234,56;EUR;Parcs',
      ),
      {
        date: 'Date de paiement',
        supplier: 'Fournisseur',
        amount: 'Montant',
        purpose: 'Libellé',
        department: 'Service',
      },
    ],
    [
      'Italian',
      lines('Data;Fornitore;Causale;Importo;Conto', '13/04/2026;Quercia Srl;Canone;1.234,56;Servizi'),
      { date: 'Data', supplier: 'Fornitore', amount: 'Importo', purpose: 'Causale', account: 'Conto' },
    ],
    [
      'Dutch',
      lines('Boekdatum;Leverancier;Omschrijving;Bedrag;Afdeling', '13-04-2026;Eik BV;Abonnement;1.234,56;Parken'),
      { date: 'Boekdatum', supplier: 'Leverancier', amount: 'Bedrag', department: 'Afdeling' },
    ],
  ])('a ledger in %s', (_, file, expected) => {
    const reading = read(file);
    expect(mapped(reading)).toMatchObject(expected);
    expect(amounts(reading)).toEqual([123456n]);
    expect(asked(reading)).toEqual([]);
  });

  it('a supplier number, a supplier address and a supplier are three things', () => {
    const reading = read(
      lines(
        'Supplier ID,Supplier Postcode,Supplier,Date,Amount',
        '7,AB1,Alder,13/04/2026,1.00',
        '8,AB2,Birch,14/04/2026,2.00',
      ),
    );
    expect(mapped(reading)).toMatchObject({ supplier: 'Supplier' });
  });

  it('the description of a bank or card export is its supplier', () => {
    const reading = read(lines('Date,Description,Amount', '13/04/2026,ALDER* 12,1.00'));
    expect(shortly(reading)).toEqual(['2026-04-13 ALDER* 12 100 EUR']);
  });

  it('a ledger whose suppliers nobody can tell asks, and takes "none" for an answer', () => {
    const file = lines(
      'Department,Account,Description,Date,Amount',
      'Parks,Paper,Sheets,13/04/2026,1.00',
      'Parks,Ink,Pens,14/04/2026,2.00',
    );
    expect(asked(read(file))).toEqual(['column.supplier: Department, Account, Description, none']);
    expect(shortly(read(file, { answers: { 'column.supplier': 'Description' } }))[0]).toBe('2026-04-13 Sheets 100 EUR');
    const none = read(file, { answers: { 'column.supplier': 'none' } });
    expect(asked(none)).toEqual([]);
    expect(shortly(none)[0]).toBe('2026-04-13  100 EUR');
  });

  it('answers that name nothing are ignored', () => {
    const file = lines('Date,Supplier,Net,Gross', '13/04/2026,Alder,1.00,1.20', '14/04/2026,Birch,2.00,2.40');
    expect(asked(read(file, { answers: { 'column.amount': 'Elsewhere', toString: 'x' } }))).toEqual([
      'column.amount: Net, Gross',
    ]);
  });

  it('the merchant’s amount beside the billed one is the original', () => {
    const reading = read(
      lines(
        'Transaction Date,Merchant,Transaction Amount,Transaction Currency,Billing Amount,Billing Currency',
        '13/04/2026,Alder,10.00,USD,8.00,GBP',
        '14/04/2026,Birch,5.00,GBP,5.00,GBP',
      ),
    );
    expect(amounts(reading)).toEqual([800n, 500n]);
    expect(reading.payments[0]).toMatchObject({ originalAmount: '10.00', originalCurrency: 'USD', currency: 'GBP' });
  });

  it('a single currency column belongs to the original amounts when only those follow it', () => {
    const reading = read(
      lines(
        'Date,Merchant,Amount,Original amount,Currency',
        '13/04/2026,A,8.00,10.00,USD',
        '14/04/2026,B,5.00,5.00,GBP',
      ),
      { defaultCurrency: 'GBP' },
    );
    expect(reading.payments.map(({ currency, originalCurrency }) => [currency, originalCurrency])).toEqual([
      ['GBP', 'USD'],
      ['GBP', 'GBP'],
    ]);
  });
});

describe('the currency of a file', () => {
  const rows = ['13/04/2026,Alder,1.00', '14/04/2026,Birch,2.00'];

  it.each([
    ['column', 'SEK', lines('Date,Supplier,Amount,Currency', ...rows.map((row) => `${row},SEK`))],
    ['sign', 'GBP', lines('Date,Supplier,Amount', '13/04/2026,Alder,£1.00', '14/04/2026,Birch,2.00')],
    ['sign', 'EUR', lines('Date,Supplier,Amount (€)', ...rows)],
    ['sign', 'CHF', lines('Date,Supplier,Amount in CHF', ...rows)],
    ['default', 'NOK', lines('Date,Supplier,Amount', ...rows)],
  ])('is found by its %s', (basis, currency, file) => {
    expect(read(file, { defaultCurrency: 'NOK' }).dialect).toMatchObject({ currency, currencyBasis: basis });
  });

  it('is what somebody says where the file does not', () => {
    const { dialect } = read(lines('Date,Supplier,Amount', ...rows), { currency: 'USD' });
    expect(dialect).toMatchObject({ currency: 'USD', currencyBasis: 'answer' });
  });

  it('a dollar sign is the organisation’s own dollar', () => {
    const file = lines('Date,Supplier,Amount', '13/04/2026,Alder,$1.00', '14/04/2026,Birch,US$2.00');
    expect(read(file, { defaultCurrency: 'CAD' }).payments.map(({ currency }) => currency)).toEqual(['CAD', 'USD']);
    expect(read(file, { defaultCurrency: 'EUR' }).payments.map(({ currency }) => currency)).toEqual(['USD', 'USD']);
  });

  it('names that statements print are understood, and what no list knows refuses the row', () => {
    const file = lines(
      'Date,Supplier,Amount,Currency',
      '13/04/2026,Alder,1.00,Pound Sterling',
      '14/04/2026,Birch,2.00,US Dollar',
      '15/04/2026,Cedar,3.00,QQQ',
      '16/04/2026,Daisy,4.00,',
      '17/04/2026,Elm,5.00,some money',
    );
    const reading = read(file, { defaultCurrency: 'GBP' });
    expect(reading.payments.map(({ currency }) => currency)).toEqual(['GBP', 'USD', 'GBP']);
    expect(reading.refused.map(({ rowNumber, code }) => [rowNumber, code])).toEqual([
      [4, 'currency-unknown'],
      [6, 'currency-unknown'],
    ]);
  });

  it('an original currency that is long gone is kept as it stands', () => {
    const reading = read(
      lines(
        'Date,Supplier,Amount,Original Amount,Original Currency',
        '13/04/2011,Alder,1.00,15.65,EEK',
        '14/04/2011,B,1.00,1.00,EUR',
      ),
    );
    expect(reading.payments[0]).toMatchObject({ originalAmount: '15.65', originalCurrency: 'EEK' });
    expect(reading.counts.foreignCurrencyRows).toBe(1);
  });

  it('amounts without decimals and with three follow their currency', () => {
    const reading = read(
      lines('Date,Supplier,Amount,Currency', '13/04/2026,Alder,"1,200.00",JPY', '14/04/2026,B,1.5,KWD'),
    );
    expect(amounts(reading)).toEqual([1200n, 1500n]);
  });
});
